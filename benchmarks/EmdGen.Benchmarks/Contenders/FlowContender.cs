using Google.OrTools.Graph;

namespace EmdGen.Benchmarks.Contenders;

/// <summary>
/// OR-Tools' min-cost flow over all pairs of classes: the graph is built once, a row sets supplies and solves. It gets what the exact EMD
/// gets: whole masses and costs, and the difference of the two distributions where common mass may stay.
/// </summary>
public sealed class FlowContender : IDisposable
{
    // Their product and the number of classes stay within 63 bits.
    private const long Mass = 1L << 30;
    private const long Cost = 1L << 24;
    private readonly MinCostFlow graph = new();
    private readonly long[][] supplies;
    private readonly double[] losses;

    /// <param name="batch">Logits and soft targets.</param>
    /// <param name="distances">[C,C].</param>
    /// <param name="isMetric">Whether no detour is shorter.</param>
    public FlowContender(Batch batch, double[,] distances, bool isMetric)
    {
        int n = batch.ClassCount;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                graph.AddArcWithCapacityAndUnitCost(i, n + j, Mass, (long)Math.Round(distances[i, j] * Cost));
        }

        supplies = [.. Enumerable.Range(0, batch.RowCount).Select(row => Supplies(batch, row, isMetric))];
        losses = new double[batch.RowCount];
    }

    /// <summary>The loss of every row, until the next call.</summary>
    public double[] Losses()
    {
        for (int row = 0; row < losses.Length; row++)
        {
            for (int node = 0; node < supplies[row].Length; node++)
                graph.SetNodeSupply(node, supplies[row][node]);
            MinCostFlowBase.Status status = graph.Solve();
            if (status != MinCostFlowBase.Status.OPTIMAL)
                throw new InvalidOperationException($"The flow of row {row} is {status}.");
            losses[row] = (double)graph.OptimalCost() / Cost / Mass;
        }

        return losses;
    }

    public void Dispose() => graph.Dispose();

    private static long[] Supplies(Batch batch, int row, bool isMetric)
    {
        int n = batch.ClassCount;
        long[] predicted = Whole(batch.Logits.Slice(row * n, n), logit => Math.Exp(logit));
        long[] actual = Whole(batch.Targets.Slice(row * n, n), target => target);
        var supplies = new long[2 * n];
        for (int j = 0; j < n; j++)
        {
            long common = isMetric ? Math.Min(predicted[j], actual[j]) : 0;
            supplies[j] = predicted[j] - common;
            supplies[n + j] = common - actual[j];
        }

        return supplies;
    }

    private static long[] Whole(ReadOnlySpan<float> values, Func<double, double> mass)
    {
        double[] masses = [.. values.ToArray().Select(value => mass(value))];
        double sum = masses.Sum();
        long[] parts = [.. masses.Select(part => (long)(part / sum * Mass))];
        parts[0] += Mass - parts.Sum();
        return parts;
    }
}
