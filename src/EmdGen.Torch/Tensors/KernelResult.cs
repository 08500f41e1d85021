using static TorchSharp.torch;

namespace EmdGen.Torch.Tensors;

/// <summary>A finished evaluation: the value (a scalar, or the loss of every row) and its gradient where one was asked for.</summary>
internal readonly record struct KernelResult(Tensor Value, Tensor? Gradient);
