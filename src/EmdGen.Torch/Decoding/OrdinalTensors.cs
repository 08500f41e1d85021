using EmdGen.Torch.Decoding;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>
/// Turns tensors of predicted distributions over classes into one class each, or into a number or an interval, as <see cref="OrdinalDecoding"/> does
/// with spans.
/// </summary>
/// <remarks>
/// Tensors are [N,C], or [N,C,...] with the class axis second, of float32, float64, float16 or bfloat16, on any device and of any layout. They are
/// read on the CPU, in float32, and without a gradient: for one on another device that waits. Results are [N] or [N,...], new, and on the device of
/// the input. Distributions sum to 1 within 0.001; those of 16 bits, whose rounding moves it, within 0.01: they are divided by their sum in float32 first. A
/// row that an exception names is counted over the batch and the axes behind the classes.
/// </remarks>
public static partial class OrdinalTensors
{
    /// <summary>The most probable class of every row, the lowest among equals: best for exact accuracy.</summary>
    /// <param name="probabilities">[N,C] or [N,C,...]: a predicted distribution per row.</param>
    /// <returns>[N] or [N,...], int64: a class index per row.</returns>
    /// <exception cref="ArgumentException">A type or shape does not fit, or a row is no distribution.</exception>
    public static Tensor Argmax(Tensor probabilities) => Decode(probabilities, null, OrdinalDecoding.Argmax);

    /// <summary>The lowest class of every row with half of the mass at or below it: best for the mean absolute error.</summary>
    /// <inheritdoc cref="Argmax"/>
    public static Tensor Median(Tensor probabilities) => Decode(probabilities, null, OrdinalDecoding.Median);

    /// <summary>The class of every row whose rank is nearest to the mean rank; half way between two, the lower.</summary>
    /// <inheritdoc cref="Argmax"/>
    public static Tensor RoundedMean(Tensor probabilities) => Decode(probabilities, null, OrdinalDecoding.RoundedMean);

    /// <summary>The class of every row whose position is nearest to the mean position; half way between two, the lower.</summary>
    /// <param name="probabilities">[N,C] or [N,C,...]: a predicted distribution per row.</param>
    /// <param name="positions">[C]: the position of each class, finite and strictly increasing.</param>
    /// <returns>[N] or [N,...], int64: a class index per row.</returns>
    /// <exception cref="ArgumentException">A type or shape does not fit, positions do not increase, or a row is no distribution.</exception>
    public static Tensor RoundedMean(Tensor probabilities, ReadOnlySpan<double> positions)
    {
        double[] copy = positions.ToArray();
        return Decode(probabilities, copy.Length, (rows, _, classes) => OrdinalDecoding.RoundedMean(rows, copy, classes));
    }

    /// <summary>A quantile of every row: the lowest class that has at least a part of the row's mass at or below it.</summary>
    /// <param name="probabilities">[N,C] or [N,C,...]: a predicted distribution per row.</param>
    /// <param name="level">The part of the row's own sum: above 0, and 1 at most. 0.5 is the median.</param>
    /// <returns>[N] or [N,...], int64: a class index per row.</returns>
    /// <exception cref="ArgumentException">A type or shape does not fit, the level is out of range, or a row is no distribution.</exception>
    public static Tensor Quantile(Tensor probabilities, double level)
        => Decode(probabilities, null, (rows, classCount, classes) => OrdinalDecoding.Quantile(rows, classCount, level, classes));

    /// <summary>The class of every row with the least expected distance to the true one, the lowest among equals.</summary>
    /// <param name="probabilities">[N,C] or [N,C,...]: a predicted distribution per row.</param>
    /// <param name="distance">The distances of C classes; a <see cref="SquaredEmdLoss{TEmd}"/> has its own.</param>
    /// <returns>[N] or [N,...], int64: a class index per row.</returns>
    /// <exception cref="ArgumentException">A type or shape does not fit, or a row is no distribution.</exception>
    public static Tensor LeastDistance(Tensor probabilities, GroundDistance distance)
    {
        ArgumentNullException.ThrowIfNull(distance);
        return Decode(
            probabilities, distance.ClassCount, (rows, _, classes) => OrdinalDecoding.LeastDistance(rows, distance, classes));
    }

    /// <summary>The mean rank of every row, from 0 to C - 1.</summary>
    /// <param name="probabilities">[N,C] or [N,C,...]: a predicted distribution per row.</param>
    /// <returns>[N] or [N,...], float32: a number per row, through which no gradient flows.</returns>
    /// <exception cref="ArgumentException">A type or shape does not fit, or a row is no distribution.</exception>
    public static Tensor Mean(Tensor probabilities)
    {
        using RowTensor rows = RowTensor.OfDistributions(probabilities, null, nameof(probabilities));
        float[] means = new float[rows.RowCount];
        OrdinalDecoding.Mean(rows.Numbers, rows.ClassCount, means);
        return rows.Results(means);
    }

    /// <summary>The mean position of every row.</summary>
    /// <param name="probabilities">[N,C] or [N,C,...]: a predicted distribution per row.</param>
    /// <param name="positions">[C]: the position of each class, finite and strictly increasing.</param>
    /// <returns>[N] or [N,...], float32: a number per row in the unit of the positions, through which no gradient flows.</returns>
    /// <exception cref="ArgumentException">A type or shape does not fit, positions do not increase, or a row is no distribution.</exception>
    public static Tensor Mean(Tensor probabilities, ReadOnlySpan<double> positions)
    {
        using RowTensor rows = RowTensor.OfDistributions(probabilities, positions.Length, nameof(probabilities));
        float[] means = new float[rows.RowCount];
        OrdinalDecoding.Mean(rows.Numbers, positions, means);
        return rows.Results(means);
    }

    /// <summary>
    /// The fewest neighbouring classes of every row that hold a part of its mass; among equally few those with the most mass, and then the lowest.
    /// </summary>
    /// <param name="probabilities">[N,C] or [N,C,...]: a predicted distribution per row.</param>
    /// <param name="mass">The part of the row's own sum: above 0, and 1 at most.</param>
    /// <returns>[N] or [N,...] each, int64: the lowest and the highest class of every interval.</returns>
    /// <exception cref="ArgumentException">A type or shape does not fit, the mass is out of range, or a row is no distribution.</exception>
    public static (Tensor First, Tensor Last) ShortestInterval(Tensor probabilities, double mass)
    {
        using RowTensor rows = RowTensor.OfDistributions(probabilities, null, nameof(probabilities));
        int[] first = new int[rows.RowCount], last = new int[rows.RowCount];
        OrdinalDecoding.ShortestInterval(rows.Numbers, rows.ClassCount, mass, first, last);
        return (rows.Results(first), rows.Results(last));
    }

    private static Tensor Decode(Tensor probabilities, int? classCount, Decoder decoder)
    {
        using RowTensor rows = RowTensor.OfDistributions(probabilities, classCount, nameof(probabilities));
        int[] classes = new int[rows.RowCount];
        decoder(rows.Numbers, rows.ClassCount, classes);
        return rows.Results(classes);
    }

    private delegate void Decoder(ReadOnlySpan<float> probabilities, int classCount, Span<int> classes);
}
