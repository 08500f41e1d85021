using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Samples.Training;

/// <summary>A loss for one training.</summary>
/// <param name="Module">Of logits and labels.</param>
/// <param name="Observer">Sees the features of every batch; null where nothing asks for them.</param>
public sealed record LossModule(Loss<Tensor, Tensor, Tensor> Module, FeatureObserver? Observer = null) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Module.Dispose();
}
