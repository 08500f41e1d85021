using EmdGen.Validation;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>
/// What multiplies the loss of every row: its own weight times its class's, under a mean over the sum of all. All are float64, because
/// float32 holds neither 1e-30 times 1e-30 nor 1e30 times 1e30; weights that are given are multiplied on the CPU, where they lie.
/// </summary>
internal static class CompositionWeights
{
    /// <summary>[N,...], of the type and on the device of <paramref name="like"/>.</summary>
    /// <param name="like">[N,C,...].</param>
    /// <param name="targets">[N,C,...]: distributions, before any smoothing.</param>
    /// <param name="labels">[N,...], int64, or null.</param>
    /// <param name="isIgnored">[N,...], bool, or null.</param>
    /// <param name="options">With weights that were checked one by one.</param>
    /// <exception cref="ArgumentException">The product of a row's weights is to be a factor, but more than float32 can hold.</exception>
    internal static Tensor Of(Tensor like, Tensor targets, Tensor? labels, Tensor? isIgnored, EmdOptions options)
    {
        bool areGiven = !(options.RowWeights.IsEmpty && options.ClassWeights.IsEmpty);
        Tensor weights = areGiven ? Products(targets, labels, options) : ones_like(like.select(1, 0));
        if (isIgnored is not null)
            weights = where(isIgnored.to(weights.device), zeros_like(weights), weights);
        if (options.Reduction == EmdReduction.Mean)
            weights = OverSum(weights);
        else if (areGiven)
            CheckFactors(weights, options);
        return areGiven ? weights.to(like.dtype, like.device) : weights;
    }

    private static void CheckFactors(Tensor weights, EmdOptions options)
    {
        double[] products = weights.contiguous().data<double>().ToArray();
        for (int row = 0; row < products.Length; row++)
        {
            double ofRow = options.RowWeights.IsEmpty ? 1 : options.RowWeights.Span[row];
            RowWeightChecks.Product(products[row], row, label: -1, products[row] / ofRow, options);
        }
    }

    /// <summary>[N,...], float64 on the CPU: the product of each row's weights, ignored or not.</summary>
    private static Tensor Products(Tensor targets, Tensor? labels, EmdOptions options)
    {
        Tensor? ofRows = options.RowWeights.IsEmpty ? null : Wide(options.RowWeights).reshape([targets.shape[0], .. targets.shape.AsSpan(2)]);
        if (options.ClassWeights.IsEmpty)
            return ofRows!;
        Tensor ofTargets = OfTargets(targets, labels, Wide(options.ClassWeights));
        return ofRows is null ? ofTargets : ofRows * ofTargets;
    }

    private static Tensor OfTargets(Tensor targets, Tensor? labels, Tensor classWeights)
    {
        if (labels is null)
            return (targets.to(ScalarType.Float64, CPU) * targets.AlongClasses(classWeights)).sum(1);
        return classWeights.index_select(0, labels.reshape(-1).to(CPU)).reshape(labels.shape);
    }

    /// <summary>0 throughout where the sum is 0.</summary>
    private static Tensor OverSum(Tensor weights)
    {
        Tensor sum = weights.sum();
        return weights / where(sum.logical_not(), ones_like(sum), sum);
    }

    private static Tensor Wide(ReadOnlyMemory<float> weights) => tensor(weights.ToArray(), dtype: ScalarType.Float64, device: CPU);
}
