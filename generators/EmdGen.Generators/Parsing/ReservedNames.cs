namespace EmdGen.Generators.Parsing;

/// <summary>Names of the members that are written into a struct, which the struct itself therefore cannot have.</summary>
internal static class ReservedNames
{
    private static readonly string[] Names =
    [
        "ClassAt", "ClassCount", "ClassIndex", "ClassNames", "DeviceShape", "Distance", "Evaluate", "Evaluate16Bit", "Kernel", "Loss",
        "LossAndGradient", "LossAndGradientBFloat16", "LossBFloat16", "Prepared", "Shape", "UnderlyingValues",
    ];

    public static bool Contains(string name) => Names.Contains(name);
}
