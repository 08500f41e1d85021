using EmdGen.Torch.Tests.Infrastructure;
using EmdGen.Torch.Tests.Learning;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>
/// One module of all threads, whose distances each of them swaps between two tables: whatever is swapped after a loss was computed, its
/// derivatives are those of the table that it was computed with.
/// </summary>
internal sealed class TortureSwap
{
    private const int Often = 3;

    private readonly Lock teaching = new();
    private readonly Epoch[] epochs = [new(1, batchCount: 1), new(2, batchCount: 1)];
    private readonly SquaredEmdLoss<DigitEmd> loss;
    private readonly Derivatives[] expected;

    private TortureSwap()
    {
        loss = Epoch.LossAfter(epochs[0]);
        expected = [.. epochs.Select(epoch => Derive(Epoch.LossAfter(epoch), () => { }))];
    }

    internal static TortureSwap Shared { get; } = new();

    /// <summary>Computes a loss, perhaps swaps the distances, and derives it twice.</summary>
    /// <returns>Whether all of it is of one table.</returns>
    internal bool IsOfOneTable(Random random)
    {
        using Derivatives actual = Derive(loss, () =>
        {
            if (random.Next(Often) == 0)
                Teach(epochs[random.Next(epochs.Length)]);
        });
        return Array.Exists(expected, actual.AreThose);
    }

    /// <summary>One thread at a time: two that observe an epoch each would learn from both.</summary>
    private void Teach(Epoch epoch)
    {
        lock (teaching)
            epoch.Teach(loss);
    }

    private Derivatives Derive(SquaredEmdLoss<DigitEmd> module, Action between)
    {
        using Tensor leaf = epochs[0].Logits.detach().requires_grad_(), value = module.forward(leaf, epochs[0].Labels);
        between();
        Tensor gradient = autograd.grad([value], [leaf], retain_graph: true, create_graph: true)[0];
        using Tensor squares = gradient * gradient, sum = squares.sum();
        between();
        sum.backward();
        GC.KeepAlive(sum);
        return new Derivatives(value.item<float>(), gradient, leaf.grad!);
    }

    private sealed record Derivatives(float Value, Tensor First, Tensor Second) : IDisposable
    {
        internal bool AreThose(Derivatives other)
            => Value == other.Value && TortureSubject.AreSame(First, other.First) && TortureSubject.AreSame(Second, other.Second);

        public void Dispose()
        {
            First.Dispose();
            Second.Dispose();
        }
    }
}
