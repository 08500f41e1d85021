using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>A learned table that another thread replaces while batches are evaluated: each batch sees one table, whole.</summary>
public class SwapTests
{
    private const int Batches = 10_000;
    private const int Rows = 37;

    private GroundDistance current = GroundDistance.Chain(2);

    [Theory]
    [InlineData("learned 8 biased")]
    [InlineData("learned 16")]
    [InlineData("learned 65 absolute")]
    public void EveryBatchSeesOneOfTheTables(string name)
    {
        LearnedLoss emitted = LearnedLoss.Compile(ClassSets.Of(name));
        int classCount = emitted.ClassCount;
        float[] logits = Infrastructure.Batches.Logits(Rows, classCount);
        int[] labels = Infrastructure.Batches.Labels(Rows, classCount);
        GroundDistance[] tables = [GroundDistance.FromRows(ClassSets.Rows(classCount)), GroundDistance.Chain(classCount)];
        int[][] expected = Array.ConvertAll(tables, table => Bits(emitted, logits, labels, table));
        Assert.False(expected[0].AsSpan().SequenceEqual(expected[1]));
        Volatile.Write(ref current, tables[0]);
        using var stop = new CancellationTokenSource();
        var swapper = new Thread(() =>
        {
            for (int i = 1; !stop.IsCancellationRequested; i++)
            {
                // Now and then a table that no batch has seen yet.
                GroundDistance next = i % 50 == 0 ? GroundDistance.FromRows(ClassSets.Rows(classCount)) : tables[i % 2];
                Interlocked.Exchange(ref current, next);
                Thread.Yield();
            }
        });
        swapper.Start();
        int[] seen = new int[2];
        try
        {
            for (int batch = 0; batch < Batches; batch++)
            {
                int[] result = Bits(emitted, logits, labels, Volatile.Read(ref current));
                int table = Array.FindIndex(expected, known => known.AsSpan().SequenceEqual(result));
                Assert.True(table >= 0, $"Batch {batch} has the result of neither table.");
                seen[table]++;
            }
        }
        finally
        {
            stop.Cancel();
            swapper.Join();
        }

        Assert.All(seen, count => Assert.True(count > 0));
    }

    /// <summary>All that a batch gives.</summary>
    private static int[] Bits(LearnedLoss emitted, float[] logits, int[] labels, GroundDistance distance)
    {
        (float value, float[] losses, float[] gradient) = emitted.LossAndGradient(logits, labels, distance);
        return Array.ConvertAll<float, int>([value, .. losses, .. gradient], BitConverter.SingleToInt32Bits);
    }
}
