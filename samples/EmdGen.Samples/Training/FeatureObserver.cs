using static TorchSharp.torch;

namespace EmdGen.Samples.Training;

/// <summary>Learns distances of classes from the features of the layer before the classifier.</summary>
public abstract class FeatureObserver
{
    /// <summary>Takes a batch.</summary>
    /// <param name="features">[N,F].</param>
    /// <param name="labels">[N] int64 class indices.</param>
    public abstract void Observe(Tensor features, Tensor labels);

    /// <summary>Ends an epoch: the distances [C,C] that it gave.</summary>
    public abstract double[,] EndEpoch();
}
