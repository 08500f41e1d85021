namespace EmdGen.Generators.Emission.Cpu;

/// <summary>
/// The names in the namespace of emitted shapes, short because its using directives say the rest. Nobody else writes into that namespace, and
/// what its directives import is found before any type or namespace of the user's.
/// </summary>
internal static class ShapeNames
{
    public const string Namespace = "EmdGen.CompilerServices.Emitted";
    public const string Shape = "Shape";

    /// <summary>The shape, from the user's namespace.</summary>
    public const string QualifiedShape = "global::" + Namespace + "." + Shape;

    public const string LaneOps = "ILaneOps";
    public const string Switch = "ISwitch";
    public const string On = "On";
    public const string RowBlocks = "RowBlocks";
    public const string RowCrossEntropy = "RowCrossEntropy";
    public const string CurvatureValue = "CurvatureValue";
    public const string Cache = "Cache";

    public const string Unsafe = "Unsafe";
    public const string MethodImplOptions = "MethodImplOptions";

    /// <summary>The attribute in full, because a shorter name would also be looked for without the directive.</summary>
    public const string MethodImpl = "MethodImplAttribute";

    private const string Compiler = "global::System.Runtime.CompilerServices.";

    /// <summary>The condition that a switch of a kernel is on.</summary>
    public static string IsOn(string typeParameter) => $"typeof({typeParameter}) == typeof({On})";

    /// <summary>
    /// The directives. One namespace alone is imported, and single types of others by name: a type that a user adds to an imported namespace
    /// could make a name ambiguous that two of them have.
    /// </summary>
    public static IEnumerable<string> Usings(bool hasKernels)
    {
        yield return "using global::EmdGen.CompilerServices.Contracts;";
        foreach (string type in hasKernels ? [MethodImpl, MethodImplOptions, Unsafe] : Array.Empty<string>())
            yield return $"using {type} = {Compiler}{type};";
    }
}
