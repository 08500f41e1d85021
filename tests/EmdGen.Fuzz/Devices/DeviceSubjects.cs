using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Subjects;
using EmdGen.Fuzz.Subjects.Trees;
using EmdGen.Testing.Structures;

namespace EmdGen.Fuzz.Devices;

/// <summary>What calls of devices are made of: one thread a row and several, unrolled and in loops, of every structure.</summary>
internal static class DeviceSubjects
{
    private static readonly FuzzSubject[] All =
    [
        Of<Chains.Unit2>(), Of<Chains.Unit5>(), Of<Chains.Unit8>(), Of<Chains.Unit10>(), Of<Chains.Unit32>(), Of<Chains.Unit33>(),
        Of<Chains.Spaced14>(), Of<Chains.Absolute7>(), Of<Chains.Absolute40>(), Of<FiveEmd>(), Of<EightEmd>(), Of<SeventeenEmd>(),
        Of<FortyEmd>(), Of<Tables.Table3>(), Of<Tables.Table9>(), Of<Tables.Table15>(), Learned<LearnedTables.Learned5>(2, 2, -0.25),
        Learned<LearnedTables.Learned40>(1, 1, 0),
    ];

    private static readonly FuzzSubject[] OfMany = [Of<Chains.Unit101>(), Learned<LearnedTables.Learned101>(2, 2, -0.25)];

    internal static FuzzSubject Pick(Dice dice) => dice.Pick<FuzzSubject>(dice.Chance(0.03) ? OfMany : All);

    private static DeviceSubject<TEmd> Of<TEmd>()
        where TEmd : struct, ISquaredEmd
        => new(null, TEmd.Distance!);

    private static DeviceSubject<TEmd> Learned<TEmd>(int exponent, double sensitivity, double bias)
        where TEmd : struct, ISquaredEmd
    {
        GroundDistance distance = GroundDistance.FromRows(RandomStructures.Distances(TEmd.ClassCount), sensitivity, bias);
        return new(distance, distance.WithExponent(exponent));
    }
}
