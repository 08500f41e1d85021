using EmdGen.CompilerServices.Contracts;
using EmdGen.Validation;

namespace EmdGen.Kernels.Calls;

/// <summary>The check of a batch's probabilities, where they are its input.</summary>
internal static class BatchProbabilities
{
    /// <summary>Checks every row that is not ignored and holds no NaN, where the options ask for it.</summary>
    /// <exception cref="ArgumentException">A row is no distribution.</exception>
    internal static void Check(in EmdBatch batch, BatchShape shape, EmdOptions options)
    {
        if (ProbabilityChecks.AreAskedFor(options))
            DistributionScan.Check(batch.Logits, batch.Numbers, shape, DistributionRule.Probabilities(IgnoredRows.Of(batch, options)));
    }
}
