namespace EmdGen.Tests.Calls;

/// <summary>The implementations that every promise is tested on, by name.</summary>
public static class Implementations
{
    public static IReadOnlyList<string> All { get; } = ["reference", "run-time", "emitted"];

    public static TheoryData<string> Names => [.. All];

    /// <summary>With 16-bit numbers, for promises that their rounding does not touch.</summary>
    public static IReadOnlyList<string> AllWithNarrow { get; } = [.. All, "half", "bfloat16"];

    /// <inheritdoc cref="AllWithNarrow"/>
    public static TheoryData<string> WithNarrow => [.. AllWithNarrow];

    /// <summary>One of them for the classes of a generated type.</summary>
    public static Implementation Of<TEmd>(string name)
        where TEmd : struct, ISquaredEmd
        => name switch
        {
            "reference" => new ReferenceImplementation(TEmd.Distance!),
            "run-time" => new RunTimeImplementation(TEmd.Distance!),
            "half" => new NarrowImplementation<TEmd>(EmdNarrowType.Half),
            "bfloat16" => new NarrowImplementation<TEmd>(EmdNarrowType.BFloat16),
            _ => new EmittedImplementation<TEmd>(),
        };
}
