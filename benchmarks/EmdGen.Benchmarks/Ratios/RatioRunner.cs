using EmdGen.Benchmarks.Contenders;

namespace EmdGen.Benchmarks.Ratios;

/// <summary>Checks the contenders of a case against the float64 reference, then times them side by side.</summary>
public static class RatioRunner
{
    public static RatioRow Run(RatioCase @case, int rounds, int longRounds)
    {
        Batch batch = @case.CreateBatch();
        Contender contender = Contender.For(@case.ClassCount);
        using var torch = new TorchLosses(batch);
        bool hasNaive = batch.Targets.IsEmpty && batch.PositionCount == 1;
        ResultCheck.Run(@case, batch, contender, torch);
        var actions = new List<Action>
        {
            () => contender.Generated(batch),
            () => contender.Generic(batch),
            () => torch.SquaredEmd(),
            () => CopyLimit.Memmove(batch),
            () => CopyLimit.NonTemporal(batch),
        };
        if (batch.Targets.IsEmpty)
            actions.Add(() => torch.CrossEntropy());
        if (hasNaive)
            actions.Add(() => NaiveLoss.LossAndGradient(batch.Logits, batch.Labels, batch.Gradient));
        double[] best = Stopwatches.Measure(actions, rounds, longRounds);
        double ours = best[0];
        return new RatioRow(@case)
        {
            Ours = ours / batch.Logits.Length,
            Generic = best[1] / ours,
            TorchEmd = best[2] / ours,
            Copy = ours / Math.Min(best[3], best[4]),
            TorchCrossEntropy = batch.Targets.IsEmpty ? best[5] / ours : null,
            Naive = hasNaive ? best[6] / ours : null,
        };
    }
}
