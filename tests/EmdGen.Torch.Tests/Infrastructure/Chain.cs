using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>A generated type as a value, for tests that run over several.</summary>
public abstract class Chain(string name, GroundDistance distance)
{
    /// <summary>Unit and positioned, exponents 2 and 1.</summary>
    public static TheoryData<Chain> All { get; } =
        [new Chain<GradeEmd>(), new Chain<DepthEmd>(), new Chain<StepEmd>(), new Chain<StrideEmd>(), new Chain<Binary>()];

    public GroundDistance Distance => distance;

    public int ClassCount => distance.ClassCount;

    public abstract Tensor Loss(Tensor logits, Tensor targets, EmdOptions? options = null);

    public override string ToString() => name;
}

/// <summary>The loss of one generated type.</summary>
public sealed class Chain<TEmd>() : Chain(typeof(TEmd).Name, TEmd.Distance!)
    where TEmd : struct, ISquaredEmd
{
    public override Tensor Loss(Tensor logits, Tensor targets, EmdOptions? options = null)
        => EmdFunctional.squared_emd<TEmd>(logits, targets, options);
}
