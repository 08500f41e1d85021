using EmdGen.CompilerServices;
using EmdGen.Validation;

namespace EmdGen.Kernels;

/// <summary>One evaluation: every check first, then the batch, then the reduction.</summary>
internal static unsafe class BatchCall<TKernel>
    where TKernel : struct, IRangeKernel
{
    internal static float WithLabels(
        in TKernel kernel, ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions? options)
    {
        options ??= EmdOptions.Default;
        BatchShape shape = BatchChecks.ForLabels(logits.Length, labels.Length, kernel.ClassCount, options);
        Check(shape, logits, outputs, options);
        double weights = LabelChecks.SumOfWeights(labels, shape, options);
        fixed (int* pinned = labels)
        {
            var source = new LabelSource { Int32 = pinned };
            return Run(kernel, shape, logits, default, source, weights, outputs, options);
        }
    }

    internal static float WithLabels(
        in TKernel kernel, ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, EmdOptions? options)
    {
        options ??= EmdOptions.Default;
        BatchShape shape = BatchChecks.ForLabels(logits.Length, labels.Length, kernel.ClassCount, options);
        Check(shape, logits, outputs, options);
        double weights = LabelChecks.SumOfWeights(labels, shape, options);
        fixed (long* pinned = labels)
        {
            var source = new LabelSource { Int64 = pinned };
            return Run(kernel, shape, logits, default, source, weights, outputs, options);
        }
    }

    internal static float WithTargets(
        in TKernel kernel, ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions? options)
    {
        options ??= EmdOptions.Default;
        BatchShape shape = BatchChecks.ForTargets(logits.Length, targets.Length, kernel.ClassCount, options);
        Check(shape, logits, outputs, options);
        BatchChecks.TargetOverlap(targets, outputs.Losses, outputs.Gradient);
        if (options.ValidateTargets)
            TargetScan.Check(targets, shape);
        double weights = TargetChecks.SumOfWeights(targets, shape, options);
        return Run(kernel, shape, logits, targets, default, weights, outputs, options);
    }

    private static void Check(BatchShape shape, ReadOnlySpan<float> logits, EmdOutputs outputs, EmdOptions options)
    {
        BatchChecks.Outputs(shape, outputs.HasLosses, outputs.Losses.Length, outputs.HasGradient, outputs.Gradient.Length, options);
        BatchChecks.Overlap(logits, outputs.Losses, outputs.Gradient);
        BatchChecks.Weights(shape, options);
        BatchChecks.WeightOverlap(options, outputs.Losses, outputs.Gradient);
    }

    private static float Run(
        in TKernel kernel,
        BatchShape shape,
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        LabelSource labels,
        double weights,
        EmdOutputs outputs,
        EmdOptions options)
    {
        bool hasSoftTargets = labels.Int32 == null && labels.Int64 == null;
        if (!hasSoftTargets && options.IgnoreIndex is { } ignored)
        {
            labels.HasIgnoreIndex = true;
            labels.IgnoreIndex = ignored;
        }

        bool isMean = options.Reduction == EmdReduction.Mean;
        fixed (float* pinnedLogits = logits)
        fixed (float* pinnedTargets = targets)
        fixed (float* pinnedLosses = outputs.Losses)
        fixed (float* pinnedGradient = outputs.Gradient)
        fixed (float* classWeights = options.ClassWeights.Span)
        fixed (float* rowWeights = options.RowWeights.Span)
        {
            var batch = new Batch
            {
                Plan = new ChainPlan(options, kernel.DefaultCrossEntropyWeight, shape.ClassCount, hasSoftTargets, outputs.HasGradient),
                Chunks = new ChunkLayout(shape.RowCount, shape.ClassCount, shape.PositionCount),
                ClassCount = shape.ClassCount,
                PositionCount = shape.PositionCount,
                Logits = pinnedLogits,
                Targets = pinnedTargets,
                Losses = pinnedLosses,
                Gradient = pinnedGradient,
                ClassWeights = classWeights,
                RowWeights = rowWeights,
                Labels = labels,
                IsFar = logits.Length >= Cache.FarLength,
                Scale = !isMean ? 1f : weights == 0 ? 0f : (float)(1 / weights),
            };
            double sum = BatchRunner<TKernel>.Run(kernel, batch, options.MaxDegreeOfParallelism);
            return (float)(!isMean ? sum : weights == 0 ? 0 : sum / weights);
        }
    }
}
