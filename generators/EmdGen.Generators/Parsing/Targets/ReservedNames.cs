using EmdGen.Generators.Emission.Text;

namespace EmdGen.Generators.Parsing.Targets;

/// <summary>Names of the members that are written into a struct, which the struct itself therefore cannot have.</summary>
internal static class ReservedNames
{
    private static readonly string[] Names =
    [
        "ClassAt", "ClassCount", "ClassIndex", "ClassNames", "DeviceRows", "Distance", "Evaluate", "EvaluateNarrow", "Kernel", "Loss",
        "LossAndGradient", "LossAndGradientBFloat16", "LossBFloat16", "Prepared", "Shape", "UnderlyingValues",
    ];

    public static bool Contains(string name) => Names.Contains(name);
}
