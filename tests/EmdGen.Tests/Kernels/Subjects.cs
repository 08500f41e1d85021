using EmdGen.Testing.Kernels;
using EmdGen.Testing.Structures;
using EmdGen.Tests.Structures;

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

    /// <summary>Trees of every shape.</summary>
    public static IReadOnlyList<Subject> EmittedTrees { get; } =
    [
        Of<Trees.TwoEmd>(), Of<Trees.PairsEmd>(), Of<Trees.UnevenEmd>(), Of<Trees.StarEmd>(), Of<Trees.ScatteredEmd>(),
        Of<Trees.LevelsEmd>(), Of<Trees.BushyEmd>(), Of<Trees.LadderEmd>(), Of<Trees.LargestEmd>(), Of<Trees.LargestAbsoluteEmd>(),
        Of<Trees.BeyondEmd>(), Of<Trees.BeyondAbsoluteEmd>(),
    ];

    /// <summary>Tables of every form.</summary>
    public static IReadOnlyList<Subject> EmittedTables { get; } =
    [
        Of<Tables.Table2>(), Of<Tables.Table3>(), Of<Tables.Table5>(), Of<Tables.Table8>(),
        Of<Tables.Table9>(), Of<Tables.Table12>(), Of<Tables.Table13>(), Of<Tables.Table16>(),
    ];

    /// <summary>Tables that a call brings along.</summary>
    public static IReadOnlyList<Subject> EmittedLearned { get; } =
    [
        Learned<LearnedTables.Learned2>(2, 1, 0),
        Learned<LearnedTables.Learned3>(1, 1, 0),
        Learned<LearnedTables.Learned4>(2, 2, -0.25),
        Learned<LearnedTables.Learned5>(2, 1, 0),
        Learned<LearnedTables.Learned6>(2, 1, 0),
        Learned<LearnedTables.Learned7>(1, 1, -0.5),
        Learned<LearnedTables.Learned8>(2, 1, 0),
        Learned<LearnedTables.Learned10>(2, 2, -0.25),
        Learned<LearnedTables.Learned11>(2, 1, 0),
        Learned<LearnedTables.Learned12>(1, 1, 0),
        Learned<LearnedTables.Learned14>(2, 1, -0.5),
        Learned<LearnedTables.Learned13>(2, 1, 0),
        Learned<LearnedTables.Learned16>(2, 1, -0.5),
        Learned<LearnedTables.Learned17>(1, 1, 0),
        Learned<LearnedTables.Learned32>(2, 1, 0),
        Learned<LearnedTables.Learned33>(2, 1, -0.5),
        Learned<LearnedTables.Learned40>(1, 1, 0),
        Learned<LearnedTables.Learned101>(2, 2, -0.25),
        Learned<LearnedTables.Learned128>(2, 1, 0),
    ];

    public static IEnumerable<Subject> Emitted
        => Unit.Concat(Spaced).Concat(Absolute).Concat(EmittedTrees).Concat(EmittedTables).Concat(EmittedLearned);

    /// <summary>The run-time implementation at every class count and structure above.</summary>
    public static IReadOnlyList<Subject> Generic { get; } =
        [.. Emitted.Select(subject => new GenericSubject(subject.Name, subject.Distance))];

    /// <summary>Trees of every shape, with both exponents, that the run-time implementation alone takes.</summary>
    public static IReadOnlyList<Subject> Trees { get; } =
    [
        .. new[] { 2, 3, 4, 5, 7, 9, 13, 40, 101 }.SelectMany(count => Both($"Tree{count}", RandomStructures.Of("tree", count))),
        .. Both("Star40", LargeTrees.Star(40)), .. Both("Pairs40", LargeTrees.Pairs(40)), .. Both("Spine128", LargeTrees.Spine(128)),
    ];

    public static IReadOnlyList<Subject> Tables { get; } =
    [
        .. from name in RandomStructures.Tables
           from count in new[] { 2, 3, 4, 5, 7, 13, 40, 101 }
           from subject in Both($"{name} {count}", RandomStructures.Of(name, count))
           select subject,
    ];

    /// <summary>A thousand classes: ten levels, all under one node, and one below the other.</summary>
    public static IReadOnlyList<Subject> Large { get; } =
    [
        .. Both("Levels1000", LargeTrees.Levels(1000)),
        .. Both("Star1000", LargeTrees.Star(1000)),
        .. Both("Spine1000", LargeTrees.Spine(1000)),
        .. Both("Table1000", RandomStructures.Of("table", 1000)),
        .. Both("Biased1000", RandomStructures.Of("table with negative bias", 1000)),
    ];

    /// <summary>Chains that are computed one row along the vectors, with classes left over and without.</summary>
    public static IReadOnlyList<Subject> Long { get; } =
    [
        .. Both("Chain403", RandomStructures.Of("spaced chain", 403)), .. Both("Chain448", RandomStructures.Of("unit chain", 448)),
    ];

    /// <summary>What has no generated type beside it here.</summary>
    public static IEnumerable<Subject> Others => Trees.Concat(Tables).Concat(Large).Concat(Long);

    public static IEnumerable<Subject> All => Emitted.Concat(Generic).Concat(Others);

    /// <summary>Every generated type with the run-time implementation for its distance, which share a reference.</summary>
    public static IEnumerable<Subject[]> Pairs
        => Emitted.Zip(Generic, (emitted, generic) => new[] { emitted, generic });

    private static IEnumerable<Subject> Both(string name, GroundDistance distance)
        => [new GenericSubject(name, distance), new GenericSubject(name + " absolute", distance.WithExponent(1))];

    /// <summary>A type given distances whose own exponent, sensitivity and bias are others than the attribute's, which are named here.</summary>
    private static Subject Learned<TEmd>(int exponent, double sensitivity, double bias)
        where TEmd : struct, ISquaredEmd
    {
        double[,] distances = RandomStructures.Distances(TEmd.ClassCount);
        GroundDistance given = GroundDistance.FromRows(distances, sensitivity + 1, bias + 1).WithExponent(3 - exponent);
        return new LearnedSubject<TEmd>(given, GroundDistance.FromRows(distances, sensitivity, bias).WithExponent(exponent));
    }

    private static Subject Of<TEmd>()
        where TEmd : struct, ISquaredEmd
        => new GeneratedSubject<TEmd>();
}
