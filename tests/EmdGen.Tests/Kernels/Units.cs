using EmdGen.Testing.Kernels;
using EmdGen.Testing.Structures;

namespace EmdGen.Tests.Kernels;

/// <summary>Structures whose numbers are tiny or huge, with the unit that these are about as large as: generated types and run-time ones.</summary>
public static partial class Units
{
    private static readonly double[] Sizes = [1e-15, 1e-21, 1e12, 1e25];

    public static IReadOnlyList<(Subject Subject, double Unit)> All { get; } =
    [
        Of<Chain5>(1e-15), Of<Chain12>(1e-21), Of<Chain4>(1e12), Of<Chain3>(1e25), Of<Chain13>(1e-15), Of<Chain15>(1e-21), Of<Chain14>(1e25),
        Of<TinyTreeEmd>(1e-21), Of<SmallTreeEmd>(1e-15), Of<HugeTreeEmd>(1e25), Of<Table3>(1e-21), Of<Table4>(1e-15), Of<Table5>(1e25),
        .. from unit in Sizes
           from subject in Learned(unit)
           select (subject, unit),
        .. from unit in Sizes
           from name in new[] { "spaced chain", "tree", "table", "table with bias" }
           from count in new[] { 5, 13, 40 }
           from exponent in new[] { 1, 2 }
           select (Generic(name, count, exponent, unit), unit),

        // One row along the vectors, and costs that are copied: of so many classes no number may be as large as the last.
        .. from unit in Sizes[..^1]
           from name in new[] { "spaced chain", "table" }
           select (Generic(name, 403, 2, unit), unit),
    ];

    private static (Subject Subject, double Unit) Of<TEmd>(double unit)
        where TEmd : struct, ISquaredEmd
        => (new GeneratedSubject<TEmd>(), unit);

    private static IEnumerable<Subject> Learned(double unit)
    {
        yield return Learned<LearnedTables.Learned3>(unit, 1);
        yield return Learned<LearnedTables.Learned8>(unit, 2);
        yield return Learned<LearnedTables.Learned40>(unit, 1);
    }

    private static Subject Learned<TEmd>(double unit, int exponent)
        where TEmd : struct, ISquaredEmd
    {
        GroundDistance distance = RandomStructures.In(unit, RandomStructures.Of("table", TEmd.ClassCount)).WithExponent(exponent);
        return new LearnedSubject<TEmd>(distance, distance, $" in {unit}");
    }

    private static GenericSubject Generic(string name, int classCount, int exponent, double unit)
        => new($"{name} {classCount}, {exponent}, in {unit}", RandomStructures.In(unit, RandomStructures.Of(name, classCount).WithExponent(exponent)));

    [OrderedClasses(0, 1e-15, 1.5e-15, 4e-15, 4.25e-15, Count = 5)]
    public readonly partial struct Chain5;

    [OrderedClasses(0, 1e-21, 1.5e-21, 4e-21, 4.25e-21, 5e-21, 7e-21, 8e-21, 9.5e-21, 10e-21, 12e-21, 12.5e-21, Count = 12)]
    public readonly partial struct Chain12;

    [OrderedClasses(0, 1e12, 1.5e12, 4e12, Count = 4, Exponent = 1)]
    public readonly partial struct Chain4;

    [OrderedClasses(0, 1e25, 1.5e25, Count = 3)]
    public readonly partial struct Chain3;

    [OrderedClasses(0, 1e-15, 1.5e-15, 4e-15, 4.25e-15, 5e-15, 7e-15, 8e-15, 9.5e-15, 10e-15, 12e-15, 12.5e-15, 13e-15, Count = 13, Exponent = 1)]
    public readonly partial struct Chain13;

    [OrderedClasses(0, 1e-21, 1.5e-21, 4e-21, 4.25e-21, 5e-21, 7e-21, 8e-21, 9.5e-21, 10e-21, 12e-21, 12.5e-21, 13e-21, 14e-21, 16e-21, Count = 15)]
    public readonly partial struct Chain15;

    [OrderedClasses(0, 1e25, 1.5e25, 4e25, 4.25e25, 5e25, 7e25, 8e25, 9.5e25, 10e25, 12e25, 12.5e25, 13e25, 14e25, Count = 14)]
    public readonly partial struct Chain14;

    [ClassTree(Weights = [1e-21, 5e-22, 2e-21])]
    public enum TinyTree
    {
        [Branch("a")]
        L0,

        [Branch("a/b:2.5e-21")]
        L1,

        [Branch("c", Weight = 3e-21)]
        L2,

        [Branch("c", Weight = 0)]
        L3,
    }

    [ClassTree(Weights = [1e25, 2e25], Exponent = 1)]
    public enum HugeTree
    {
        [Branch("a")]
        L0,

        [Branch("a")]
        L1,

        [Branch("b")]
        L2,
    }

    /// <summary>In loops.</summary>
    [ClassTree(Weights = [1e-15, 5e-16, 1e-15])]
    public enum SmallTree
    {
        [Branch("a/x")]
        L0,

        [Branch("b/y")]
        L1,

        [Branch("c/z")]
        L2,

        [Branch("d/x")]
        L3,

        [Branch("e/y")]
        L4,

        [Branch("a/z")]
        L5,

        [Branch("b/x")]
        L6,

        [Branch("c/y")]
        L7,

        [Branch("d/z")]
        L8,

        [Branch("e/x")]
        L9,

        [Branch("a/y")]
        L10,

        [Branch("b/z")]
        L11,

        [Branch("c/x")]
        L12,

        [Branch("d/y")]
        L13,

        [Branch("e/z")]
        L14,

        [Branch("a/x")]
        L15,

        [Branch("b/y")]
        L16,

        [Branch("c/z")]
        L17,
    }

    [GroundDistance(
        0, 1e-21, 2.5e-21,
        1e-21, 0, 2e-21,
        2.5e-21, 2e-21, 0)]
    public readonly partial struct Table3;

    [GroundDistance(
        0, 1e-15, 3e-15, 2e-15,
        1e-15, 0, 2e-15, 2e-15,
        3e-15, 2e-15, 0, 1e-15,
        2e-15, 2e-15, 1e-15, 0, Exponent = 1, Bias = 1e-16)]
    public readonly partial struct Table4;

    [GroundDistance(
        0, 1e25, 2e25, 3e25, 4e25,
        1e25, 0, 1e25, 2e25, 3e25,
        2e25, 1e25, 0, 1e25, 2e25,
        3e25, 2e25, 1e25, 0, 1e25,
        4e25, 3e25, 2e25, 1e25, 0, Bias = 2e23)]
    public readonly partial struct Table5;
}
