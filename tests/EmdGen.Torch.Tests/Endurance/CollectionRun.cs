using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>
/// Training from several threads while another collects garbage without pause: every tensor that managed code has let go of is freed at once,
/// whether or not native code still reads it. No dispose scope holds anything here, and no variable holds the logits; what TorchSharp itself does
/// not protect (operands of its own operations) is held by variables.
/// </summary>
internal static class CollectionRun
{
    internal const int Steps = 10_000;
    private const int Threads = 4;

    /// <summary>Writes the number of steps taken; every one has to give the same gradient.</summary>
    internal static int Run()
    {
        using var end = new CancellationTokenSource();
        var collector = new Thread(() => Collect(end.Token)) { IsBackground = true };
        collector.Start();
        int steps = 0, wrong = 0;
        Thread[] trainers = [.. Enumerable.Range(0, Threads).Select(seed => new Thread(() =>
        {
            (int taken, int failed) = Train((ulong)seed);
            Interlocked.Add(ref steps, taken);
            Interlocked.Add(ref wrong, failed);
        }))];
        foreach (Thread trainer in trainers)
            trainer.Start();
        foreach (Thread trainer in trainers)
            trainer.Join();
        end.Cancel();
        collector.Join();
        Console.WriteLine($"{steps} steps, {wrong} wrong, {GC.CollectionCount(0)} collections");
        return wrong == 0 ? 0 : 1;
    }

    private static void Collect(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static (int Steps, int Wrong) Train(ulong seed)
    {
        var draw = new Draw(seed);
        Parameter weights = new(draw.Logits(float32, 6, GradeEmd.ClassCount));
        Tensor x = draw.Logits(float32, 16, 6);
        Tensor[] targets = [draw.Labels([16, GradeEmd.ClassCount]), draw.Distributions(float32, 16, GradeEmd.ClassCount)];
        var loss = new SquaredEmdLoss<GradeEmd>();
        Tensor[] expected = [.. targets.Select(target => Gradient(loss, weights, x, target))];
        int wrong = 0;
        for (int i = 0; i < Steps / Threads; i++)
        {
            int kind = i % targets.Length;
            using Tensor gradient = Gradient(loss, weights, x, targets[kind]), difference = gradient - expected[kind], squares = difference.dot(difference);
            if (squares.item<float>() != 0)
                wrong++;
        }

        return (Steps / Threads, wrong);
    }

    private static Tensor Gradient(SquaredEmdLoss<GradeEmd> loss, Parameter weights, Tensor x, Tensor targets)
    {
        using Tensor value = loss.forward(x.matmul(weights), targets);
        value.backward();
        using Tensor gradient = weights.grad!;
        Tensor copy = gradient.reshape(-1).clone();
        gradient.zero_();
        return copy;
    }
}
