using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>
/// Training from several threads while another collects garbage without pause: every tensor that managed code has let go of is freed at
/// once, whether or not native code still reads it. No dispose scope holds anything here, and no variable holds the logits; what TorchSharp
/// itself does not protect (operands of its own operations) is held by variables.
/// </summary>
internal static class CollectionRun
{
    internal const int Threads = 4;

    /// <summary>Of every thread.</summary>
    internal const int Steps = 10_000;

    /// <summary>Writes the number of steps taken; every one has to give the same gradient.</summary>
    internal static int Run()
    {
        // Before any garbage is collected: TorchSharp does not protect the generators and temporaries of this.
        Trainer[] trainers = [.. Enumerable.Range(0, Threads).Select(seed => new Trainer((ulong)seed))];
        using var end = new CancellationTokenSource();
        var collector = new Thread(() => Collect(end.Token));
        collector.Start();
        Thread[] threads = [.. trainers.Select(trainer => new Thread(trainer.Train))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        end.Cancel();
        collector.Join();
        int steps = trainers.Sum(trainer => trainer.Steps), wrong = trainers.Sum(trainer => trainer.Wrong);
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

    /// <summary>One thread's tensors, and the gradients they should give.</summary>
    private sealed class Trainer
    {
        private readonly SquaredEmdLoss<GradeEmd> loss = new();
        private readonly Parameter weights;
        private readonly Tensor x;
        private readonly Tensor[] targets;
        private readonly Tensor[] expected;

        internal Trainer(ulong seed)
        {
            var draw = new Draw(seed);
            weights = new Parameter(draw.Logits(float32, 6, GradeEmd.ClassCount));
            x = draw.Logits(float32, 16, 6);
            targets = [draw.Labels([16, GradeEmd.ClassCount]), draw.Distributions(float32, 16, GradeEmd.ClassCount)];
            expected = [.. targets.Select(Gradient)];
        }

        internal int Steps { get; private set; }

        internal int Wrong { get; private set; }

        internal void Train()
        {
            for (; Steps < CollectionRun.Steps; Steps++)
            {
                int kind = Steps % targets.Length;
                using Tensor gradient = Gradient(targets[kind]);
                using Tensor difference = gradient - expected[kind], squares = difference.dot(difference);
                if (squares.item<float>() != 0)
                    Wrong++;
            }
        }

        private Tensor Gradient(Tensor target)
        {
            using Tensor value = loss.forward(x.matmul(weights), target);
            value.backward();
            using Tensor gradient = weights.grad!, flat = gradient.reshape(-1);
            Tensor copy = flat.clone();
            gradient.zero_();
            return copy;
        }
    }
}
