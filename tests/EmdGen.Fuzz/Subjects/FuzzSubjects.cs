using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Subjects.Trees;
using EmdGen.Testing.Structures;

namespace EmdGen.Fuzz.Subjects;

/// <summary>What calls are made of.</summary>
internal static class FuzzSubjects
{
    /// <summary>The part of the calls that go to a generated type.</summary>
    private const double EmittedPart = 0.65;

    /// <summary>Every form of a kernel: unrolled, in loops, with whole and with partial vectors of classes, one row along the vectors.</summary>
    private static readonly int[] ClassCounts = [2, 3, 5, 7, 8, 9, 10, 13, 14, 16, 17, 24, 32, 33, 40, 101];

    private static readonly int[] ManyClasses = [257, 403, 448, 1000];

    /// <summary>The part of calls with many classes, each of which takes as long as hundreds with few.</summary>
    private const double ManyPart = 0.01;

    private static readonly ProcessorSubject[] Emitted =
    [
        Of<Chains.Unit2>(), Of<Chains.Unit3>(), Of<Chains.Unit5>(), Of<Chains.Unit7>(), Of<Chains.Unit8>(), Of<Chains.Unit9>(),
        Of<Chains.Unit10>(), Of<Chains.Unit13>(), Of<Chains.Unit16>(), Of<Chains.Unit17>(), Of<Chains.Unit24>(), Of<Chains.Unit32>(),
        Of<Chains.Unit33>(), Of<Chains.Unit101>(), Of<Chains.Spaced8>(), Of<Chains.Spaced14>(), Of<Chains.Absolute7>(),
        Of<Chains.Absolute14>(), Of<Chains.Absolute40>(), Of<Chains.AbsoluteSpaced4>(),
        Of<RankEmd>(), Of<GapEmd>(), Of<ShiftedEmd>(), Of<SmallEmd>(), Of<SmallSignedEmd>(), Of<WideUnsignedEmd>(), Of<ShortEmd>(),
        Of<TwoEmd>(), Of<FiveEmd>(), Of<EightEmd>(), Of<ThirteenEmd>(), Of<SixteenEmd>(), Of<SeventeenEmd>(), Of<FortyEmd>(),
        Of<Tables.Table2>(), Of<Tables.Table3>(), Of<Tables.Table5>(), Of<Tables.Table9>(), Of<Tables.Table14>(), Of<Tables.Table15>(),
        Of<Tables.Table16>(),
        Learned<WideEmd>(2, 1, 0), Learned<LearnedTables.Learned2>(2, 1, 0), Learned<LearnedTables.Learned3>(1, 1, 0),
        Learned<LearnedTables.Learned5>(2, 2, -0.25), Learned<LearnedTables.Learned9>(2, 1, 0), Learned<LearnedTables.Learned13>(1, 1, -0.5),
        Learned<LearnedTables.Learned16>(2, 1, 0), Learned<LearnedTables.Learned17>(1, 1, 0), Learned<LearnedTables.Learned32>(2, 1, 0),
        Learned<LearnedTables.Learned40>(1, 1, 0), Learned<LearnedTables.Learned101>(2, 2, -0.25),
    ];

    private static readonly ProcessorSubject[] EmittedOfMany =
        [Of<Chains.Unit257>(), Of<Chains.Unit1000>(), Learned<LearnedTables.Learned257>(2, 1, 0)];

    private static readonly Dictionary<(string Structure, int ClassCount, int Exponent), ProcessorSubject> RunTime = [];

    /// <summary>Any of them.</summary>
    internal static FuzzSubject Pick(Dice dice)
    {
        bool isMany = dice.Chance(ManyPart);
        if (dice.Chance(EmittedPart))
            return dice.Pick<ProcessorSubject>(isMany ? EmittedOfMany : Emitted);
        int classCount = isMany ? dice.Pick<int>(ManyClasses) : dice.Chance(0.75) ? dice.Pick<int>(ClassCounts) : 2 + dice.Below(60);
        return Of(dice.Pick<string>([.. RandomStructures.All]), classCount, 1 + dice.Below(2));
    }

    /// <summary>The run-time implementation for a ground distance, which is made when first asked for.</summary>
    private static ProcessorSubject Of(string structure, int classCount, int exponent)
    {
        if (!RunTime.TryGetValue((structure, classCount, exponent), out ProcessorSubject? subject))
        {
            GroundDistance distance = RandomStructures.Of(structure, classCount).WithExponent(exponent);
            RunTime[(structure, classCount, exponent)] = subject = ProcessorSubject.RunTime($"{structure}, exponent {exponent}", distance);
        }

        return subject;
    }

    private static ProcessorSubject Of<TEmd>()
        where TEmd : struct, ISquaredEmd
        => ProcessorSubject.Of<TEmd>(null, TEmd.Distance!);

    /// <summary>A type given distances whose own exponent, sensitivity and bias are others than the attribute's, which are named here.</summary>
    private static ProcessorSubject Learned<TEmd>(int exponent, double sensitivity, double bias)
        where TEmd : struct, ISquaredEmd
    {
        double[,] distances = RandomStructures.Distances(TEmd.ClassCount);
        return ProcessorSubject.Of<TEmd>(
            GroundDistance.FromRows(distances, sensitivity + 1, bias + 1).WithExponent(3 - exponent),
            GroundDistance.FromRows(distances, sensitivity, bias).WithExponent(exponent));
    }
}
