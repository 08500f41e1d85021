using System.Globalization;
using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>100,000 steps of fixed and of learned distances, and the resident memory along them.</summary>
internal static class MemoryRun
{
    private const int WarmUp = 20_000;
    private const int Steps = 100_000;
    private const int StepsOfEpoch = 100;
    private const int Samples = 100;

    /// <summary>Writes by how many bytes the most memory seen in the run exceeds the most seen in the warm-up.</summary>
    internal static int Run()
    {
        var draw = new Draw(1);
        using Tensor logits = draw.Logits(float32, 64, Decile.ClassCount).requires_grad_(), labels = draw.Labels([64, Decile.ClassCount]);
        using Tensor features = draw.Logits(float32, 64, 32);
        using var loss = new SquaredEmdLoss<Decile>();
        using var learned = new SquaredEmdLoss<Species>(warmUpEpochs: 1);
        long Most(int steps) => MostOf(steps, i =>
        {
            using (Tensor value = loss.forward(logits, labels))
                value.backward();
            using (Tensor value = learned.forward((features, logits), labels))
                value.backward();
            using (Tensor gradient = logits.grad!)
                gradient.zero_();
            if (i % StepsOfEpoch == StepsOfEpoch - 1)
                learned.UpdateGroundDistance();
        });
        Most(WarmUp);
        long before = Most(WarmUp), after = Most(Steps);
        Console.WriteLine((after - before).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static long MostOf(int steps, Action<int> step)
    {
        long most = 0;
        for (int i = 0; i < steps; i++)
        {
            step(i);
            if (i % (steps / Samples) == 0)
                most = Math.Max(most, Environment.WorkingSet);
        }

        return most;
    }
}
