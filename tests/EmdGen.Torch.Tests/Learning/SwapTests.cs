using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Learning;

/// <summary>Distances swapped by one thread while others train.</summary>
public class SwapTests
{
    private const int Batches = 10_000;
    private readonly Epoch first = new(1, batchCount: 1);
    private readonly Epoch second = new(2, batchCount: 1);

    [Fact]
    public void Every_loss_is_of_one_table_or_the_other()
    {
        SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(first);
        float[] values = [ValueOf(Epoch.LossAfter(first)), ValueOf(Epoch.LossAfter(second))];
        Assert.NotEqual(values[0], values[1]);
        var counts = new int[2];
        bool isTraining = true;
        var swaps = new Thread(() =>
        {
            for (int i = 0; Volatile.Read(ref isTraining); i++)
                (i % 2 == 0 ? second : first).Teach(loss);
        });
        swaps.Start();
        Parallel.For(0, Batches, new ParallelOptions { MaxDegreeOfParallelism = 3 }, _ =>
        {
            float value = ValueOf(loss);
            int table = Array.IndexOf(values, value);
            Interlocked.Increment(ref counts[table >= 0 ? table : throw new InvalidOperationException($"{value} is of neither.")]);
        });
        Volatile.Write(ref isTraining, false);
        swaps.Join();
        Assert.True(counts[0] > 100 && counts[1] > 100, $"{counts[0]} and {counts[1]} losses");
        Assert.True(loss.EpochCount > 100, $"{loss.EpochCount} swaps");
    }

    [Fact]
    public void Threads_that_observe_together_lose_nothing()
    {
        SquaredEmdLoss<DigitEmd> parallel = new(0), single = new(0);
        Epoch[] epochs = [.. Enumerable.Range(0, 40).Select(seed => new Epoch((ulong)seed))];
        foreach (Epoch epoch in epochs)
            epoch.Observe(single);
        Parallel.ForEach(epochs, epoch => epoch.Observe(parallel));
        Assert.Equal(single.ObservationsToBytes(), parallel.ObservationsToBytes());
    }

    private float ValueOf(SquaredEmdLoss<DigitEmd> loss)
    {
        using Tensor value = loss.forward(first.Logits, first.Labels);
        return value.item<float>();
    }
}
