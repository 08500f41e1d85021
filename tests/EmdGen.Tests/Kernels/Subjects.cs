namespace EmdGen.Tests.Kernels;

/// <summary>Everything the kernel checks are run on.</summary>
public static class Subjects
{
    public static IReadOnlyList<Subject> Unit { get; } =
    [
        Of<Chains.Unit2>(), Of<Chains.Unit3>(), Of<Chains.Unit4>(), Of<Chains.Unit5>(), Of<Chains.Unit6>(),
        Of<Chains.Unit7>(), Of<Chains.Unit8>(), Of<Chains.Unit9>(), Of<Chains.Unit10>(), Of<Chains.Unit11>(),
        Of<Chains.Unit12>(), Of<Chains.Unit13>(), Of<Chains.Unit14>(), Of<Chains.Unit15>(), Of<Chains.Unit16>(),
        Of<Chains.Unit17>(), Of<Chains.Unit18>(), Of<Chains.Unit19>(), Of<Chains.Unit20>(), Of<Chains.Unit21>(),
        Of<Chains.Unit22>(), Of<Chains.Unit23>(), Of<Chains.Unit24>(), Of<Chains.Unit25>(), Of<Chains.Unit26>(),
        Of<Chains.Unit27>(), Of<Chains.Unit28>(), Of<Chains.Unit29>(), Of<Chains.Unit30>(), Of<Chains.Unit31>(),
        Of<Chains.Unit32>(), Of<Chains.Unit33>(), Of<Chains.Unit64>(), Of<Chains.Unit101>(), Of<Chains.Unit128>(),
        Of<Chains.Unit1000>(),
    ];

    public static IReadOnlyList<Subject> Spaced { get; } = [Of<Chains.Spaced8>(), Of<Chains.Spaced15>()];

    public static IReadOnlyList<Subject> Absolute { get; } =
    [
        Of<Chains.Absolute2>(), Of<Chains.Absolute7>(), Of<Chains.AbsoluteSpaced4>(), Of<Chains.Absolute40>(),
    ];

    /// <summary>The run-time implementation at every class count and structure above.</summary>
    public static IReadOnlyList<Subject> Generic { get; } =
        [.. Unit.Concat(Spaced).Concat(Absolute).Select(subject => new GenericSubject(subject))];

    public static IEnumerable<Subject> All => Unit.Concat(Spaced).Concat(Absolute).Concat(Generic);

    /// <summary>Every generated type with the run-time implementation for its distance, which share a reference.</summary>
    public static IEnumerable<Subject[]> Pairs
        => Unit.Concat(Spaced).Concat(Absolute).Zip(Generic, (emitted, generic) => new[] { emitted, generic });

    private static Subject Of<TEmd>()
        where TEmd : struct, ISquaredEmd
        => new GeneratedSubject<TEmd>();
}
