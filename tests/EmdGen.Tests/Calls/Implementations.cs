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

    /// <summary>Those that take any ground distance.</summary>
    public static IReadOnlyList<string> OfAnyDistance { get; } = ["reference", "run-time"];

    public static TheoryData<string> NamesOfAnyDistance => [.. OfAnyDistance];

    /// <summary>One of them for the classes of a generated type.</summary>
    public static Implementation Of<TEmd>(string name)
        where TEmd : struct, ISquaredEmd
        => name switch
        {
            "emitted" => new EmittedImplementation<TEmd>(),
            "half" => new NarrowImplementation<TEmd>(Emd16BitType.Half),
            "bfloat16" => new NarrowImplementation<TEmd>(Emd16BitType.BFloat16),
            _ => Of(name, TEmd.Distance!),
        };

    /// <summary>One of those that take any ground distance.</summary>
    public static Implementation Of(string name, GroundDistance distance)
        => name == "reference" ? new ReferenceImplementation(distance) : new RunTimeImplementation(distance);
}
