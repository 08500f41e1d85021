using EmdGen.Samples.Input;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Samples.Training;

/// <summary>A loss that trains the comparison's network.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Create">A loss for one training.</param>
public sealed record NetworkLoss(string Name, Func<LossModule> Create) : TrainingLoss(Name)
{
    /// <inheritdoc/>
    public override TrainingResult Train(Comparison comparison, Dataset data, Split split, int seed, int epochCount, Action<int> onEpoch)
    {
        using DisposeScope scope = NewDisposeScope();
        return new Trainer(comparison, SplitTensors.Of(data, split), this, seed).Run(epochCount, onEpoch);
    }
}
