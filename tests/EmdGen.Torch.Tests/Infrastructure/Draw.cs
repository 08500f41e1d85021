using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>Reproducible random tensors: one stream of numbers, so that the order of calls matters and no two are alike.</summary>
public sealed class Draw(ulong seed)
{
    private readonly Generator generator = new(seed);

    /// <summary>Normal logits of deviation 2.</summary>
    public Tensor Logits(ScalarType type, params long[] shape) => (2 * randn(shape, dtype: float64, generator: generator)).to(type);

    /// <summary>Distributions over the second axis.</summary>
    public Tensor Distributions(ScalarType type, params long[] shape)
        => randn(shape, dtype: float64, generator: generator).softmax(1).to(type);

    /// <summary>int64 class indices for logits of the given shape.</summary>
    public Tensor Labels(long[] logitsShape)
    {
        long[] shape = [logitsShape[0], .. logitsShape[2..]];
        return randint(0, logitsShape[1], shape, dtype: int64, generator: generator);
    }

    /// <summary>Labels, or distributions of the type.</summary>
    public Tensor Targets(bool isSoft, ScalarType type, params long[] logitsShape)
        => isSoft ? Distributions(type, logitsShape) : Labels(logitsShape);

    /// <summary>Weights from 0.1 to 2.1.</summary>
    public float[] Weights(long count) => ((2 * rand(count, generator: generator)) + 0.1).data<float>().ToArray();
}
