using EmdGen.Torch;
using static TorchSharp.torch;

namespace EmdGen.Samples.Training;

/// <summary>Lets a loss learn its distances: gives it the features of every batch, and ends its epochs.</summary>
/// <typeparam name="TEmd">The type generated for classes with learned distances.</typeparam>
public sealed class LearningObserver<TEmd>(SquaredEmdLoss<TEmd> loss) : FeatureObserver
    where TEmd : struct, ISquaredEmd
{
    /// <inheritdoc/>
    public override void Observe(Tensor features, Tensor labels) => loss.Observe(features, labels);

    /// <inheritdoc/>
    public override double[,] EndEpoch() => loss.UpdateGroundDistance().Distances();
}
