global using DigitEmd = EmdGen.Torch.Tests.Infrastructure.ByHand<EmdGen.Torch.Tests.Infrastructure.DigitShape>;
global using HabitatEmd = EmdGen.Torch.Tests.Infrastructure.ByHand<EmdGen.Torch.Tests.Infrastructure.HabitatShape>;
global using PlaceEmd = EmdGen.Torch.Tests.Infrastructure.ByHand<EmdGen.Torch.Tests.Infrastructure.PlaceShape>;
global using PolygonEmd = EmdGen.Torch.Tests.Infrastructure.ByHand<EmdGen.Torch.Tests.Infrastructure.PolygonShape>;
global using ToneEmd = EmdGen.Torch.Tests.Infrastructure.ByHand<EmdGen.Torch.Tests.Infrastructure.ToneShape>;
global using VehicleEmd = EmdGen.Torch.Tests.Infrastructure.ByHand<EmdGen.Torch.Tests.Infrastructure.VehicleShape>;
using EmdGen.CompilerServices;

namespace EmdGen.Torch.Tests.Infrastructure;

public interface IShape
{
    static abstract int ClassCount { get; }

    static abstract GroundDistance? Distance { get; }

    static virtual GroundDistance TableOf(GroundDistance distance) => throw new NotSupportedException();
}

/// <summary>A type as the generator would write it, over the kernels for class counts known at run time.</summary>
public readonly struct ByHand<TShape> : ISquaredEmd
    where TShape : struct, IShape
{
    public static int ClassCount => TShape.ClassCount;

    public static GroundDistance? Distance => TShape.Distance;

    public static GroundDistance TableOf(GroundDistance distance) => TShape.TableOf(distance);

    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, GroundDistance? distance, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, labels, outputs, Of(distance), options);

    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, GroundDistance? distance, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, labels, outputs, Of(distance), options);

    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, GroundDistance? distance, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, targets, outputs, Of(distance), options);

    public static float EvaluateNarrow(
        EmdNarrowType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<int> labels,
        EmdNarrowOutputs outputs,
        GroundDistance? distance,
        EmdOptions? options)
        => SquaredEmd.EvaluateNarrow(type, logits, labels, outputs, Of(distance), options);

    public static float EvaluateNarrow(
        EmdNarrowType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<long> labels,
        EmdNarrowOutputs outputs,
        GroundDistance? distance,
        EmdOptions? options)
        => SquaredEmd.EvaluateNarrow(type, logits, labels, outputs, Of(distance), options);

    public static float EvaluateNarrow(
        EmdNarrowType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<ushort> targets,
        EmdNarrowOutputs outputs,
        GroundDistance? distance,
        EmdOptions? options)
        => SquaredEmd.EvaluateNarrow(type, logits, targets, outputs, Of(distance), options);

    private static GroundDistance Of(GroundDistance? distance)
    {
        if (TShape.Distance is not { } structure)
            return TShape.TableOf(distance!);
        EmittedChecks.RefuseDistance(distance);
        return structure;
    }
}

public readonly struct VehicleShape : IShape
{
    public static int ClassCount => 5;

    public static GroundDistance? Distance { get; } = GroundDistance.Tree(5, Trees.VehicleParents, Trees.VehicleWeights);
}

public readonly struct HabitatShape : IShape
{
    public static int ClassCount => 4;

    public static GroundDistance? Distance { get; } =
        GroundDistance.Tree(4, Trees.HabitatParents, Trees.HabitatWeights).WithExponent(1);
}

public readonly struct PolygonShape : IShape
{
    public static int ClassCount => 4;

    public static GroundDistance? Distance { get; } = GroundDistance.FromRows(Tables.PolygonRows, sensitivity: 2, bias: -0.25);
}

public readonly struct PlaceShape : IShape
{
    public static int ClassCount => 3;

    public static GroundDistance? Distance { get; } = GroundDistance.FromRows(Tables.PlaceRows).WithExponent(1);
}

public readonly struct DigitShape : IShape
{
    public static int ClassCount => 5;

    public static GroundDistance? Distance => null;

    public static GroundDistance TableOf(GroundDistance distance) => Tables.Of(distance, 1.5, -0.5, exponent: 2);
}

public readonly struct ToneShape : IShape
{
    public static int ClassCount => 3;

    public static GroundDistance? Distance => null;

    public static GroundDistance TableOf(GroundDistance distance) => Tables.Of(distance, 1, 0, exponent: 1);
}
