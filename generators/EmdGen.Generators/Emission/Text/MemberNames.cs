namespace EmdGen.Generators.Emission.Text;

/// <summary>The names of the members that are written into a struct. Emission writes them by these constants, and reserves them by the list.</summary>
internal static class MemberNames
{
    public const string ClassCount = "ClassCount";
    public const string Distance = "Distance";
    public const string ClassNames = "ClassNames";
    public const string UnderlyingValues = "UnderlyingValues";
    public const string ClassIndex = "ClassIndex";
    public const string ClassAt = "ClassAt";
    public const string Loss = "Loss";
    public const string LossAndGradient = "LossAndGradient";
    public const string Evaluate = "Evaluate";
    public const string Kernel = "Kernel";
    public const string DeviceShape = "DeviceShape";

    /// <summary>The end of the names of methods for bfloat16, which shares a type with other numbers.</summary>
    public const string BFloat16Suffix = "BFloat16";

    /// <summary>The kernel, from within the struct.</summary>
    public const string KernelInstance = Kernel + ".Instance";

    /// <summary>Every name that a member of the struct may have.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ClassCount, Distance, ClassNames, UnderlyingValues, ClassIndex, ClassAt, Loss, LossAndGradient, Loss + BFloat16Suffix,
        LossAndGradient + BFloat16Suffix, Evaluate, Kernel, DeviceShape,
    ];
}
