using EmdGen.Torch.Decoding;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <content>Scores of tensors.</content>
public static partial class OrdinalTensors
{
    /// <summary>Adds predicted classes to scores.</summary>
    /// <param name="scores">What to add to.</param>
    /// <param name="predictions">[N] or [N,...], int64 or int32: class indices, as a decoding gives them.</param>
    /// <param name="labels">Of the same shape, int64 or int32: true class indices, or the ignore index of the scores.</param>
    /// <param name="weights">Of the same shape, of a floating type, read in float32; null where every row weighs 1.</param>
    /// <exception cref="ArgumentException">
    /// A type or shape does not fit, an index is no class, or a weight is refused as <see cref="OrdinalScores"/> refuses it; nothing was added.
    /// </exception>
    public static void Add(this OrdinalScores scores, Tensor predictions, Tensor labels, Tensor? weights = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        long[] indices = RowValues.Indices(labels, null, nameof(labels));
        long[] predicted = RowValues.Indices(predictions, labels.shape, nameof(predictions));
        float[] numbers = RowValues.Weights(weights, labels.shape, nameof(weights));

        // What no int32 holds is no class, and neither is what it is cut off to.
        scores.Add(Array.ConvertAll(predicted, int.CreateSaturating), indices, numbers);
    }

    /// <summary>Adds predicted distributions to scores.</summary>
    /// <param name="scores">What to add to.</param>
    /// <param name="probabilities">[N,C] or [N,C,...]: a predicted distribution per row.</param>
    /// <param name="labels">[N] or [N,...], int64 or int32: true class indices, or the ignore index of the scores.</param>
    /// <param name="weights">[N] or [N,...], of a floating type, read in float32; null where every row weighs 1.</param>
    /// <exception cref="ArgumentException">
    /// A type or shape does not fit, a label is no class, a row is no distribution, or a weight is refused as <see cref="OrdinalScores"/> refuses
    /// it; nothing was added.
    /// </exception>
    public static void AddDistributions(this OrdinalScores scores, Tensor probabilities, Tensor labels, Tensor? weights = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        using RowTensor rows = RowTensor.OfDistributions(probabilities, scores.ClassCount, nameof(probabilities));
        long[] indices = RowValues.Indices(labels, rows.ResultShape, nameof(labels));
        scores.AddDistributions(rows.Numbers, indices, RowValues.Weights(weights, rows.ResultShape, nameof(weights)));
    }
}
