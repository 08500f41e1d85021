using EmdGen;
using EmdGen.Samples.Output;

namespace BoostedGrades.Output;

/// <summary>What people read.</summary>
internal static class Names
{
    /// <summary>How forecasts became classes.</summary>
    internal static string Text(this DecodingRule? decoding) => decoding?.Text() ?? "rounding";
}
