using EmdGen.Torch.Learning;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>
/// The squared EMD loss of generated classes as a module: a drop-in for CrossEntropyLoss where classes relate to each other, or where the
/// network is to learn how they do.
/// </summary>
/// <remarks>
/// Classes annotated with LearnedGroundDistance get their distances from the network's own features: give the module those of every
/// training batch (<see cref="Observe"/>), and end every epoch with <see cref="UpdateGroundDistance"/>. Any number of threads may call a
/// module at once. On held-back rows learned distances, with their defaults, gained nothing on cross entropy alone: compare first.
/// </remarks>
/// <typeparam name="TEmd">The type generated for the classes: <c>AgeBucketEmd</c> for an annotated enum <c>AgeBucket</c>.</typeparam>
public sealed partial class SquaredEmdLoss<TEmd> : Loss<Tensor, Tensor, Tensor>
    where TEmd : struct, ISquaredEmd
{
    /// <summary>The loss with the options given; of learned classes, with four epochs of warm-up.</summary>
    /// <param name="options">
    /// Null for <see cref="EmdOptions.Default"/>: the mean over rows of the squared EMD, for tables and learned distances with the cross
    /// entropy added.
    /// </param>
    /// <exception cref="ArgumentException">The classes' distances are learned, but the options leave out the cross entropy.</exception>
    public SquaredEmdLoss(EmdOptions? options = null)
        : this(options, TEmd.Distance is null ? new Learning(DefaultWarmUpEpochs, DistanceScale.Rank, LambdaRule.Given) : null)
    {
    }

    /// <summary>The loss of learned classes.</summary>
    /// <param name="warmUpEpochs">
    /// How many epochs train on the cross entropy alone, before the distances that the features give mean anything: 0 or more.
    /// </param>
    /// <param name="options">
    /// Null for <see cref="EmdOptions.Default"/>: the mean over rows of the cross entropy and the squared EMD.
    /// </param>
    /// <param name="scale">What a distance between two classes is.</param>
    /// <param name="lambdaRule">Where lambda comes from: from the options, or from the first batch after the warm-up by a rule.</param>
    /// <exception cref="ArgumentException">
    /// The classes' distances are fixed at compile time, the count is negative, scale or rule has no name, there is a warm-up or a rule but
    /// no cross entropy, or a rule and an EmdWeight.
    /// </exception>
    public SquaredEmdLoss(
        int warmUpEpochs,
        EmdOptions? options = null,
        DistanceScale scale = DistanceScale.Rank,
        LambdaRule lambdaRule = LambdaRule.Given)
        : this(options, new Learning(warmUpEpochs, scale, lambdaRule))
    {
    }

    private SquaredEmdLoss(EmdOptions? options, Learning? learning)
        : base(ReductionOf(options ?? EmdOptions.Default))
    {
        Options = options ?? EmdOptions.Default;
        if (learning is null)
            return;
        Check(learning, Options);
        (WarmUpEpochs, Scale, LambdaRule) = learning;
        warmUpOptions = Options with { EmdWeight = 0 };
        state = new LearnedBuffers(TEmd.ClassCount);
        observations = new EpochObservations(TEmd.ClassCount);
        foreach ((string name, Tensor buffer) in state.All)
            register_buffer(name, buffer);
    }

    /// <summary>The options that say what the loss computes.</summary>
    public EmdOptions Options { get; }

    /// <summary>The loss of a batch.</summary>
    /// <param name="logits">[N,C] or [N,C,...]: logits, or what <see cref="EmdOptions.Input"/> says.</param>
    /// <param name="targets">
    /// Labels [N] or [N,...], int64 or int32; or soft targets of the shape of <paramref name="logits"/>. On a CUDA device with kernels of
    /// EmdGen.Gpu, a row whose target is no class or no distribution is NaN, because a check would wait for the device.
    /// </param>
    /// <returns>A scalar, or [N,...] under <see cref="EmdReduction.None"/>.</returns>
    /// <exception cref="ArgumentException">
    /// A shape, type or device does not fit, a target is no class or no distribution, probabilities are no distribution, the product of a row's
    /// weights is more than float32 can hold under None or Sum, or a rule has no lambda for the batch.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The targets are soft, but the distances a table, whose loss is defined for labels alone.
    /// </exception>
    /// <exception cref="InvalidOperationException">A state was loaded that is none.</exception>
    public override Tensor forward(Tensor logits, Tensor targets)
    {
        if (state is null)
            return EmdFunctional.squared_emd<TEmd>(logits, targets, Options);
        LearnedState current = state.Current;
        EmdOptions options = OptionsOf(ref current, logits, targets);
        return EmdFunctional.squared_emd<TEmd>(logits, targets, current.Distance, options);
    }

    private static nn.Reduction ReductionOf(EmdOptions options) => options.Reduction switch
    {
        EmdReduction.None => nn.Reduction.None,
        EmdReduction.Sum => nn.Reduction.Sum,
        _ => nn.Reduction.Mean,
    };
}
