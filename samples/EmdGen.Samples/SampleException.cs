namespace EmdGen.Samples;

/// <summary>Something that the person at the keyboard can mend: told in one line, without a stack trace.</summary>
public sealed class SampleException(string message) : Exception(message);
