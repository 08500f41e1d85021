namespace EmdGen.Tests.Calls;

/// <summary>The implementations that every promise is tested on, by name.</summary>
public static class Implementations
{
    public static IReadOnlyList<string> All { get; } = ["reference", "run-time", "emitted"];

    public static TheoryData<string> Names => [.. All];

    /// <summary>One of them for the classes of a generated type.</summary>
    public static Implementation Of<TEmd>(string name)
        where TEmd : struct, ISquaredEmd
        => name switch
        {
            "reference" => new ReferenceImplementation(TEmd.Distance!),
            "run-time" => new RunTimeImplementation(TEmd.Distance!),
            _ => new EmittedImplementation<TEmd>(),
        };
}
