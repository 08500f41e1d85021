using EmdGen.Torch.Composition;
using static TorchSharp.torch;

namespace EmdGen.Torch.Calls;

/// <summary>
/// A finished loss on its way into torch's graph. It is one argument that is no tensor: torch takes the value for the node's own then, not for
/// a view of an argument, and lets it be changed in place.
/// </summary>
/// <param name="Targets">Kept for second derivatives.</param>
/// <param name="Value">The loss.</param>
/// <param name="Slopes">Its gradient, of float32 where the logits have 16 bits.</param>
/// <param name="Composition">The same loss, composed, for second derivatives.</param>
internal sealed record RecordedLoss(Tensor Targets, Tensor Value, Tensor Slopes, LossComposition Composition);
