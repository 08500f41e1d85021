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
        Assert.Equal(Emitted.Evaluate(Logits, labels).Loss, Call(nameof(Int32), labels, null));
        Assert.Equal(Emitted.Evaluate(Logits, labels).Loss, Call(nameof(Int64), labels, null));
        Assert.Equal(Emitted.Evaluate(Logits, targets).Loss, Call(nameof(Soft), targets, null));
    }

    [Fact]
    public void ADistanceIsRefused()
    {
        foreach (string name in new[] { nameof(Int32), nameof(Int64), nameof(Soft) })
        {
            object target = name == nameof(Soft) ? Batches.Targets(3, 4) : Batches.Labels(3, 4);
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

    private static float Int32<TEmd>(int[] labels, GroundDistance? distance)
        where TEmd : ISquaredEmd
        => TEmd.Evaluate(Logits, labels, EmdOutputs.LossOnly, distance, null);

    private static float Int64<TEmd>(int[] labels, GroundDistance? distance)
        where TEmd : ISquaredEmd
        => TEmd.Evaluate(Logits, Array.ConvertAll(labels, label => (long)label), EmdOutputs.LossOnly, distance, null);

    private static float Soft<TEmd>(float[] targets, GroundDistance? distance)
        where TEmd : ISquaredEmd
        => TEmd.Evaluate(Logits, targets, EmdOutputs.LossOnly, distance, null);
}
