using EmdGen.CompilerServices.Contracts;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen.Kernels.Calls;

/// <summary>Checks of the values of a batch's targets, and the sum of weights that a mean divides by.</summary>
internal static class BatchTargets
{
    /// <summary>Checks every target, soft ones where the options ask for it, and returns the sum of the weights of the rows that count.</summary>
    /// <exception cref="ArgumentException">
    /// A label is neither a class nor ignored, a row is no distribution, or a row's weight is more than float32 can hold where it has to.
    /// </exception>
    internal static double SumOfWeights(in EmdBatch batch, BatchShape shape, EmdOptions options) => batch.Kind switch
    {
        TargetKind.Int32 => LabelChecks.SumOfWeights(batch.Targets.As<int>(), shape, options, batch.HasLosses),
        TargetKind.Int64 => LabelChecks.SumOfWeights(batch.Targets.As<long>(), shape, options, batch.HasLosses),
        _ => batch.Numbers switch
        {
            NumberKind.Single => Distributions<float, WideReader<float>>(batch, shape, options),
            NumberKind.Half => Distributions<ushort, Reader16Bit<HalfFormat>>(batch, shape, options),
            _ => Distributions<ushort, Reader16Bit<BFloat16Format>>(batch, shape, options),
        },
    };

    private static double Distributions<T, TReader>(in EmdBatch batch, BatchShape shape, EmdOptions options)
        where T : unmanaged
        where TReader : struct, INumberReader<T>
    {
        if (options.ValidateTargets)
            DistributionScan.Check(batch.Targets, batch.Numbers, shape, DistributionRule.EveryRow("targets"));
        return TargetChecks.SumOfWeights<T, TReader>(batch.Targets.As<T>(), shape, options, batch.HasLosses);
    }
}
