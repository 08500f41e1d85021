using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Subjects;
using EmdGen.Fuzz.Subjects.Trees;
using EmdGen.Testing.Gpu.Devices;
using EmdGen.Testing.Structures;

namespace EmdGen.Fuzz.Devices;

/// <summary>What calls of devices are made of: one thread a row and several, unrolled and in loops, of every structure.</summary>
internal static class DeviceSubjects
{
    /// <summary>The part of the calls that run in groups of full size, each of which takes as long as thirty in short ones.</summary>
    private const double FullPart = 0.02;

    private static readonly FuzzSubject[] Short = All<ShortCpuDevice>(), Full = All<CpuDevice>();

    private static readonly FuzzSubject[] ShortOfMany = OfMany<ShortCpuDevice>(), FullOfMany = OfMany<CpuDevice>();

    internal static FuzzSubject Pick(Dice dice)
    {
        bool isMany = dice.Chance(0.03), isFull = dice.Chance(FullPart);
        return dice.Pick<FuzzSubject>(isMany ? isFull ? FullOfMany : ShortOfMany : isFull ? Full : Short);
    }

    private static FuzzSubject[] All<TDevice>()
        where TDevice : IDevice
        =>
        [
            Of<Chains.Unit2, TDevice>(), Of<Chains.Unit5, TDevice>(), Of<Chains.Unit8, TDevice>(), Of<Chains.Unit10, TDevice>(),
            Of<Chains.Unit32, TDevice>(), Of<Chains.Unit33, TDevice>(), Of<Chains.Spaced14, TDevice>(), Of<Chains.Absolute7, TDevice>(),
            Of<Chains.Absolute40, TDevice>(), Of<FiveEmd, TDevice>(), Of<EightEmd, TDevice>(), Of<SeventeenEmd, TDevice>(),
            Of<FortyEmd, TDevice>(), Of<Tables.Table3, TDevice>(), Of<Tables.Table9, TDevice>(), Of<Tables.Table15, TDevice>(),
            Learned<LearnedTables.Learned5, TDevice>(2, 2, -0.25), Learned<LearnedTables.Learned40, TDevice>(1, 1, 0),
        ];

    private static FuzzSubject[] OfMany<TDevice>()
        where TDevice : IDevice
        => [Of<Chains.Unit101, TDevice>(), Learned<LearnedTables.Learned101, TDevice>(2, 2, -0.25)];

    private static DeviceSubject<TEmd, TDevice> Of<TEmd, TDevice>()
        where TEmd : struct, ISquaredEmd
        where TDevice : IDevice
        => new(null, TEmd.Distance!);

    private static DeviceSubject<TEmd, TDevice> Learned<TEmd, TDevice>(int exponent, double sensitivity, double bias)
        where TEmd : struct, ISquaredEmd
        where TDevice : IDevice
    {
        GroundDistance distance = GroundDistance.FromRows(RandomStructures.Distances(TEmd.ClassCount), sensitivity, bias);
        return new(distance, distance.WithExponent(exponent));
    }
}
