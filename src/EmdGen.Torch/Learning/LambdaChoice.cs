using EmdGen.Torch.Calls;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Learning;

/// <summary>lambda by a rule, from one batch.</summary>
internal static class LambdaChoice
{
    /// <summary>lambda; 0 where no row of the batch counts.</summary>
    /// <exception cref="ArgumentException">The rule has no lambda for the batch, or an argument of the loss is invalid.</exception>
    internal static double Of<TEmd>(LambdaRule rule, Tensor logits, Tensor labels, GroundDistance distance, EmdOptions options)
        where TEmd : struct, ISquaredEmd
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable recording = enable_grad();
        options = options with { Reduction = EmdReduction.Mean };
        Tensor input = logits.detach().requires_grad_();
        var structure = CallDistance.Of<TEmd>(distance);
        Tensor entropy = TensorLoss.Of<TEmd>(input, labels, structure, options with { EmdWeight = 0 });
        Tensor emd = TensorLoss.Of<TEmd>(input, labels, structure, options with { CrossEntropyWeight = 0, EmdWeight = 1 });
        double mean = Value(entropy);
        if (mean == 0)
            return 0;
        double lambda = rule == LambdaRule.RatioOfMeans
            ? LambdaRules.RatioOfMeans(mean, Value(emd))
            : LambdaRules.BalanceOfGradientNorms(Gradient(entropy, input), Gradient(emd, input));
        return lambda <= float.MaxValue
            ? lambda
            : throw new ArgumentException(
                FormattableString.Invariant($"{rule} gives lambda {lambda} for this batch, which is more than float32 can hold."), nameof(logits));
    }

    private static double Value(Tensor scalar) => scalar.detach().to(float64, CPU).item<double>();

    private static float[] Gradient(Tensor value, Tensor input)
        => autograd.grad([value], [input])[0].to(float32, CPU).contiguous().data<float>().ToArray();
}
