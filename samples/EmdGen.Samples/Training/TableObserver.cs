using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace EmdGen.Samples.Training;

/// <summary>Learns the distances as a loss with learned distances does, for a loss that does not use them.</summary>
public sealed class TableObserver(int classCount) : FeatureObserver
{
    private GroundDistanceLearner? learner;

    /// <inheritdoc/>
    public override void Observe(Tensor features, Tensor labels)
    {
        learner ??= new GroundDistanceLearner(classCount, (int)features.shape[1]);
        learner.Observe(MemoryMarshal.Cast<byte, float>(features.bytes), MemoryMarshal.Cast<byte, long>(labels.bytes));
        // What the spans point into.
        GC.KeepAlive(features);
        GC.KeepAlive(labels);
    }

    /// <inheritdoc/>
    public override double[,] EndEpoch()
    {
        double[,] distances = learner!.Estimate().Distances();
        learner.Clear();
        return distances;
    }
}
