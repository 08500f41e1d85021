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
        private const int StepsOfEpoch = 300;

        private readonly SquaredEmdLoss<GradeEmd> loss = new();
        private readonly SquaredEmdLoss<DigitEmd> learned = new(0);
        private readonly Parameter weights;
        private readonly Func<Tensor>[] losses;
        private readonly Tensor[] expected;

        internal Trainer(ulong seed)
        {
            var draw = new Draw(seed);
            weights = new Parameter(draw.Logits(float32, 6, GradeEmd.ClassCount));
            Tensor x = draw.Logits(float32, 16, 6), labels = draw.Labels([16, GradeEmd.ClassCount]);
            Tensor soft = draw.Distributions(float32, 16, GradeEmd.ClassCount);
            losses =
            [
                () => loss.forward(x.matmul(weights), labels),
                () => loss.forward(x.matmul(weights), soft),
                () => learned.forward((x.tanh(), x.matmul(weights)), labels),
            ];

            // The same features in every epoch: the distances learned from the first stay.
            losses[^1]().Dispose();
            learned.UpdateGroundDistance();
            expected = [.. losses.Select(Gradient)];
        }

        internal int Steps { get; private set; }

        internal int Wrong { get; private set; }

        internal void Train()
        {
            for (; Steps < CollectionRun.Steps; Steps++)
            {
                int kind = Steps % losses.Length;
                using Tensor gradient = Gradient(losses[kind]);
                using Tensor difference = gradient - expected[kind], squares = difference.dot(difference);
                if (squares.item<float>() != 0)
                    Wrong++;
                if (Steps % StepsOfEpoch == StepsOfEpoch - 1)
                    learned.UpdateGroundDistance();
            }
        }

        private Tensor Gradient(Func<Tensor> evaluate)
        {
            using Tensor value = evaluate();
            value.backward();
            using Tensor gradient = weights.grad!, flat = gradient.reshape(-1);
            Tensor copy = flat.clone();
            gradient.zero_();
            return copy;
        }
    }
}
