using System.Diagnostics.CodeAnalysis;
using EmdGen.Torch.Learning;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <content>
/// Distances that the network learns about its own classes (Hou, Yu, Samaras 2016, arXiv:1611.05916, the self-guided loss).
/// </content>
public sealed partial class SquaredEmdLoss<TEmd>
{
    private readonly LearnedBuffers? state;
    private readonly EpochObservations? observations;

    /// <summary>The distances that the next loss is computed with. Learned ones start with all classes 1 apart.</summary>
    /// <exception cref="InvalidOperationException">A state was loaded that is none.</exception>
    public GroundDistance Distance => TEmd.Distance ?? state!.Current.Distance;

    /// <summary>The number of epochs of learned classes that have ended; 0 for distances fixed at compile time.</summary>
    public long EpochCount => state?.Current.EpochCount ?? 0;

    /// <summary>
    /// The loss of a batch, from a model that returns the features of its last layer but one beside the logits. In training mode and while
    /// gradients are recorded the features are observed; an evaluation observes nothing.
    /// </summary>
    /// <param name="output">What the model returned: features [N,F] or [N,F,...], logits [N,C] or [N,C,...].</param>
    /// <param name="labels">[N] or [N,...], int64 or int32.</param>
    /// <returns>A scalar, or [N,...] under <see cref="EmdReduction.None"/>.</returns>
    /// <exception cref="ArgumentException">A shape, type or device does not fit, a label is no class, a feature not finite.</exception>
    /// <exception cref="InvalidOperationException">
    /// The classes' distances are fixed at compile time, or a state was loaded that is none.
    /// </exception>
    public Tensor forward((Tensor features, Tensor logits) output, Tensor labels)
    {
        CheckLearned();
        Tensor loss = forward(output.logits, labels);
        if (!training || !is_grad_enabled())
            return loss;
        try
        {
            Observe(output.features, labels);
            return loss;
        }
        catch
        {
            loss.Dispose();
            throw;
        }
    }

    /// <summary>Adds a batch's features to what the next distances are learned from. No gradient flows through them.</summary>
    /// <param name="features">[N,F] or [N,F,...], of any floating type, on any device: the layer before the classifier.</param>
    /// <param name="labels">[N] or [N,...], int64 or int32; rows with the ignore index of the options are left out.</param>
    /// <exception cref="ArgumentException">
    /// A shape or type does not fit, a label is no class, a feature is not finite, or F is another than before in this epoch; nothing was
    /// added.
    /// </exception>
    /// <exception cref="InvalidOperationException">The classes' distances are fixed at compile time.</exception>
    public void Observe(Tensor features, Tensor labels)
    {
        CheckLearned();
        using var rows = new FeatureRows(features, labels, Options.IgnoreIndex);
        observations.Add(rows);

        // The caller may hold no reference of its own.
        GC.KeepAlive(features);
        GC.KeepAlive(labels);
    }

    /// <summary>
    /// Ends an epoch: learns distances from the features observed since the last one, computes the losses that follow with them, and
    /// forgets the features. Losses that other threads compute meanwhile use the old distances or the new, and never a mixture.
    /// </summary>
    /// <returns>What was learned, and of which classes there was nothing to learn from: those keep their distances.</returns>
    /// <exception cref="InvalidOperationException">
    /// Nothing was observed in this epoch, a state was loaded that is none or whose count of epochs ends here, or the classes' distances are
    /// fixed at compile time.
    /// </exception>
    public DistanceEstimate UpdateGroundDistance()
    {
        CheckLearned();
        return observations.Finish(learner => state.Replace(previous => learner.Estimate(Scale, previous)));
    }

    /// <summary>
    /// The observations since the last epoch's end, as bytes, none where there are none: for another process that learns from the same
    /// epoch, and for a state saved amid an epoch, of which the state_dict has no part.
    /// </summary>
    /// <exception cref="InvalidOperationException">The classes' distances are fixed at compile time.</exception>
    public byte[] ObservationsToBytes()
    {
        CheckLearned();
        return observations.ToBytes();
    }

    /// <summary>Adds what another module observed, as if this one had: the distances are the same, whatever the order.</summary>
    /// <param name="bytes">From <see cref="ObservationsToBytes"/>.</param>
    /// <exception cref="ArgumentException">
    /// The bytes are no observations, or ones of other counts of classes or features; nothing was added.
    /// </exception>
    /// <exception cref="InvalidOperationException">The classes' distances are fixed at compile time.</exception>
    public void MergeObservations(ReadOnlySpan<byte> bytes)
    {
        CheckLearned();
        if (!bytes.IsEmpty)
            observations.Add(bytes);
    }

    [MemberNotNull(nameof(state), nameof(observations))]
    private void CheckLearned()
    {
        if (state is null || observations is null)
            throw new InvalidOperationException($"The distances of {typeof(TEmd).Name} are fixed at compile time, so none are learned.");
    }
}
