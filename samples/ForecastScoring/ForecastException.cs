namespace ForecastScoring;

/// <summary>Something that the person at the keyboard can mend: told in one line, without a stack trace.</summary>
internal sealed class ForecastException(string message) : Exception(message)
{
    /// <summary>With a text in the invariant culture.</summary>
    internal static ForecastException Of(FormattableString text) => new(FormattableString.Invariant(text));
}
