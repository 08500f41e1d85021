using EmdGen.Samples.Training;

namespace EmdGen.Samples.Output;

/// <summary>What people read for the values of enums.</summary>
public static class Names
{
    /// <summary>When training ends.</summary>
    public static string Text(this Stopping stopping) => stopping == Stopping.LastEpoch ? "last epoch" : "best validation epoch";

    /// <summary>How distributions became classes.</summary>
    public static string Text(this DecodingRule decoding) => decoding switch
    {
        DecodingRule.Argmax => "argmax",
        DecodingRule.Median => "median",
        DecodingRule.RoundedMean => "rounded mean",
        _ => "least distance",
    };
}
