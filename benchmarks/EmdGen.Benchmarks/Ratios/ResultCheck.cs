using System.Globalization;
using EmdGen.Benchmarks.Contenders;

namespace EmdGen.Benchmarks.Ratios;

/// <summary>
/// What is timed must compute the loss: each contender's value and gradient on the batch that is timed. Gradients are compared with the float64
/// reference, of large batches at their start, middle and end; values with the reference, or of large batches with the mean of a contender's
/// own rows' losses, which are compared with the reference in the same places.
/// </summary>
public static class ResultCheck
{
    private const double Ours = 1e-5;
    private const double Others = 1e-2;
    private const int LargestPiece = 64 * 1024;

    /// <exception cref="InvalidOperationException">A contender's result is wrong.</exception>
    public static void Run(RatioCase @case, Batch batch, Contender contender, TorchLosses torch)
    {
        var losses = new float[batch.RowCount];
        contender.Losses(batch, losses);
        ReferencePiece[] pieces = [.. Pieces(batch)];
        foreach (ReferencePiece piece in pieces)
            Expect(@case, "losses", piece.WorstLoss(losses), Ours);
        double value = losses.Average(loss => (double)loss);
        Expect(@case, "generated", contender.Generated(batch), value, batch.Gradient, pieces, Ours);
        Expect(@case, "generic", contender.Generic(batch), value, batch.Gradient, pieces, Ours);
        Expect(@case, "torch", torch.SquaredEmd(), value, torch.Gradient(), pieces, Others);
        if (batch.Targets.IsEmpty && batch.PositionCount == 1)
        {
            float naive = NaiveLoss.LossAndGradient(batch.Logits, batch.Labels, batch.Gradient);
            Expect(@case, "naive", naive, value, batch.Gradient, pieces, Others);
        }
    }

    private static IEnumerable<ReferencePiece> Pieces(Batch batch)
    {
        int images = batch.RowCount / batch.PositionCount;
        int size = Math.Max(1, LargestPiece / batch.ClassCount / batch.PositionCount);
        if (images <= 3 * size)
            return [new ReferencePiece(batch, 0, images)];
        return new[] { 0, (images - size) / 2, images - size }.Select(first => new ReferencePiece(batch, first, size));
    }

    private static void Expect(
        RatioCase @case, string who, float value, double exact, ReadOnlySpan<float> gradient, ReferencePiece[] pieces, double tolerance)
    {
        Expect(@case, who, Math.Abs(value - exact) / exact, tolerance);
        foreach (ReferencePiece piece in pieces)
            Expect(@case, who, piece.WorstGradient(gradient), tolerance);
    }

    private static void Expect(RatioCase @case, string who, double error, double tolerance)
    {
        if (error <= tolerance)
            return;
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture, $"{who}, C = {@case.ClassCount}, {@case.Name}: off by {error}, at most {tolerance}"));
    }
}
