namespace DiamondClarity;

/// <summary>Something that the person at the keyboard can mend: told in one line, without a stack trace.</summary>
internal sealed class SampleException(string message) : Exception(message);
