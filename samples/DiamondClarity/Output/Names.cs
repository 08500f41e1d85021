using DiamondClarity.Evaluation;
using DiamondClarity.Training;

namespace DiamondClarity.Output;

/// <summary>What people read for the values of enums.</summary>
internal static class Names
{
    internal static string Text(this Stopping stopping) => stopping == Stopping.LastEpoch ? "last epoch" : "best validation epoch";

    internal static string Text(this Decoding decoding) => decoding == Decoding.Argmax ? "argmax" : "median";
}
