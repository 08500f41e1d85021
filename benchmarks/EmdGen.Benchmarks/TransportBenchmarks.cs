using BenchmarkDotNet.Attributes;
using EmdGen.Benchmarks.Contenders;

namespace EmdGen.Benchmarks;

/// <summary>
/// The exact EMD and its gradient for soft targets, per row and on one thread, beside the flow alone by OR-Tools, on a graph that is built
/// once.
/// </summary>
[MemoryDiagnoser]
public class TransportBenchmarks
{
    private const int Rows = 16;

    /// <summary>Relative: OR-Tools gets masses in units of 2^-30 and costs in units of 2^-24.</summary>
    private const double Tolerance = 1e-5;

    private static readonly EmdOptions OneThread = new() { MaxDegreeOfParallelism = 1, Reduction = EmdReduction.Sum };
    private Batch batch = null!;
    private GroundDistance distance = null!;
    private FlowContender flow = null!;

    [Params(8, 32, 101, 256)]
    public int Classes { get; set; }

    /// <summary>Distances of points in the plane, where common mass may stay, or any distances.</summary>
    [Params(true, false)]
    public bool IsMetric { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        batch = new Batch(Rows, Classes, hasTargets: true);
        double[,] distances = Distances(Classes, IsMetric);
        distance = GroundDistance.FromRows(distances).WithExponent(1);
        flow = new FlowContender(batch, distances, IsMetric);
        var losses = new float[Rows];
        EmdGen.ExactEmd.Loss(batch.Logits, batch.Targets, losses, distance, OneThread);
        double[] expected = flow.Losses();
        for (int row = 0; row < Rows; row++)
        {
            if (!(Math.Abs(losses[row] - expected[row]) <= Tolerance * expected[row]))
            {
                throw new InvalidOperationException(
                    FormattableString.Invariant($"The loss of row {row} is {losses[row]}, but {expected[row]} by OR-Tools."));
            }
        }
    }

    [GlobalCleanup]
    public void Cleanup() => flow.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public float ExactEmd() => EmdGen.ExactEmd.LossAndGradient(batch.Logits, batch.Targets, batch.Gradient, distance, OneThread);

    [Benchmark(OperationsPerInvoke = Rows)]
    public double[] OrTools() => flow.Losses();

    private static double[,] Distances(int classCount, bool isMetric)
    {
        var random = new Random(classCount);
        (double X, double Y)[] points = [.. Enumerable.Range(0, classCount).Select(_ => (random.NextDouble(), random.NextDouble()))];
        var distances = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int j = 0; j < classCount; j++)
            {
                (double x, double y) = (points[i].X - points[j].X, points[i].Y - points[j].Y);
                distances[i, j] = i == j ? 0 : isMetric ? Math.Sqrt((x * x) + (y * y)) : random.NextDouble();
            }
        }

        return distances;
    }
}
