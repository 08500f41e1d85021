using System.Reflection;
using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Emitted types as generic code sees them.</summary>
public class InterfaceTests
{
    private static readonly EmittedLoss Emitted =
        EmittedLoss.Compile("[EmdGen.OrderedClasses(Count = 4, Exponent = 1)] internal readonly partial struct Four;", "Four");

    private static readonly float[] Logits = Batches.Logits(3, 4);

    [Fact]
    public void GenericCodeGetsTheSameLoss()
    {
        int[] labels = Batches.Labels(3, 4);
        float[] targets = Batches.Targets(3, 4);
        Assert.Equal(4, Call(nameof(ClassCount)));
        Assert.Same(Emitted.Distance, Call(nameof(Distance)));
        Assert.Null(Call(nameof(DeviceKernels)));
        Assert.Null(Call(nameof(CudaLoss)));
        Assert.Equal(Emitted.Evaluate(Logits, labels).Loss, Call(nameof(Int32), labels, null));
        Assert.Equal(Emitted.Evaluate(Logits, labels).Loss, Call(nameof(Int64), labels, null));
        Assert.Equal(Emitted.Evaluate(Logits, targets).Loss, Call(nameof(Soft), targets, null));
    }

    /// <summary>Logits of zeros, which have no bits in any type.</summary>
    [Fact]
    public void GenericCodeGetsTheSameLossOfNarrowNumbers()
    {
        float[] zeros = new float[12];
        int[] labels = Batches.Labels(3, 4);
        ushort[] oneHot = OneHot();
        float[] targets = Array.ConvertAll(oneHot, bits => bits == 0 ? 0f : 1f);
        Assert.Equal(Emitted.Evaluate(zeros, labels).Loss, Call(nameof(NarrowInt32), labels, null));
        Assert.Equal(Emitted.Evaluate(zeros, labels).Loss, Call(nameof(NarrowInt64), labels, null));
        Assert.Equal(Emitted.Evaluate(zeros, targets).Loss, Call(nameof(NarrowSoft), oneHot, null));
    }

    [Fact]
    public void ADistanceIsRefused()
    {
        foreach (string name in new[]
        {
            nameof(Int32), nameof(Int64), nameof(Soft), nameof(NarrowInt32), nameof(NarrowInt64), nameof(NarrowSoft),
        })
        {
            object target = name switch
            {
                nameof(Soft) => Batches.Targets(3, 4),
                nameof(NarrowSoft) => OneHot(),
                _ => Batches.Labels(3, 4),
            };
            var failure = Assert.ThrowsAny<ArgumentException>(() => Call(name, target, Emitted.Distance));
            Assert.Equal("distance", failure.ParamName);
        }
    }

    private static object? Call(string method, params object?[] arguments)
        => typeof(InterfaceTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(Emitted.Type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static int ClassCount<TEmd>()
        where TEmd : ISquaredEmd
        => TEmd.ClassCount;

    private static GroundDistance? Distance<TEmd>()
        where TEmd : ISquaredEmd
        => TEmd.Distance;

    private static Type? DeviceKernels<TEmd>()
        where TEmd : ISquaredEmd
        => TEmd.DeviceKernels;

    private static EmdGen.CompilerServices.Contracts.CudaLoss? CudaLoss<TEmd>()
        where TEmd : ISquaredEmd
        => TEmd.CudaLoss(0);

    private static float Int32<TEmd>(int[] labels, GroundDistance? distance)
        where TEmd : ISquaredEmd
        => TEmd.Evaluate(Logits, labels, EmdOutputs.LossOnly, distance, null);

    private static float Int64<TEmd>(int[] labels, GroundDistance? distance)
        where TEmd : ISquaredEmd
        => TEmd.Evaluate(Logits, Array.ConvertAll(labels, label => (long)label), EmdOutputs.LossOnly, distance, null);

    private static float Soft<TEmd>(float[] targets, GroundDistance? distance)
        where TEmd : ISquaredEmd
        => TEmd.Evaluate(Logits, targets, EmdOutputs.LossOnly, distance, null);

    private static float NarrowInt32<TEmd>(int[] labels, GroundDistance? distance)
        where TEmd : ISquaredEmd
        => TEmd.Evaluate16Bit(Emd16BitType.Half, new ushort[12], labels, Emd16BitOutputs.LossOnly, distance, null);

    private static float NarrowInt64<TEmd>(int[] labels, GroundDistance? distance)
        where TEmd : ISquaredEmd
    {
        long[] wide = Array.ConvertAll(labels, label => (long)label);
        return TEmd.Evaluate16Bit(Emd16BitType.BFloat16, new ushort[12], wide, Emd16BitOutputs.LossOnly, distance, null);
    }

    private static float NarrowSoft<TEmd>(ushort[] targets, GroundDistance? distance)
        where TEmd : ISquaredEmd
        => TEmd.Evaluate16Bit(Emd16BitType.Half, new ushort[12], targets, Emd16BitOutputs.LossOnly, distance, null);

    /// <summary>Three rows in half precision.</summary>
    private static ushort[] OneHot()
    {
        var targets = new ushort[12];
        foreach (int i in new[] { 0, 6, 9 })
            targets[i] = BitConverter.HalfToUInt16Bits(Half.One);
        return targets;
    }
}
