using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>
/// The squared EMD loss of generated classes as a module: a drop-in for CrossEntropyLoss where classes relate to each other.
/// </summary>
/// <typeparam name="TEmd">The type generated for the classes: <c>AgeBucketEmd</c> for an annotated enum <c>AgeBucket</c>.</typeparam>
/// <param name="options">Null for <see cref="EmdOptions.Default"/>: the mean over rows of the squared EMD alone.</param>
public sealed class SquaredEmdLoss<TEmd>(EmdOptions? options = null)
    : Loss<Tensor, Tensor, Tensor>(ReductionOf(options ?? EmdOptions.Default))
    where TEmd : struct, ISquaredEmd
{
    /// <summary>What the loss computes.</summary>
    public EmdOptions Options { get; } = options ?? EmdOptions.Default;

    /// <summary>The loss of a batch.</summary>
    /// <param name="input">[N,C] or [N,C,...]: logits, or what <see cref="EmdOptions.Input"/> says.</param>
    /// <param name="target">Labels [N] or [N,...], int64 or int32; or soft targets of the shape of <paramref name="input"/>.</param>
    /// <returns>A scalar, or [N,...] under <see cref="EmdReduction.None"/>.</returns>
    /// <exception cref="ArgumentException">A shape, type or device does not fit, a target is no class or no distribution.</exception>
    public override Tensor forward(Tensor input, Tensor target) => EmdFunctional.squared_emd<TEmd>(input, target, Options);

    private static nn.Reduction ReductionOf(EmdOptions options) => options.Reduction switch
    {
        EmdReduction.None => nn.Reduction.None,
        EmdReduction.Sum => nn.Reduction.Sum,
        _ => nn.Reduction.Mean,
    };
}
