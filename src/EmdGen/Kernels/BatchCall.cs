using EmdGen.CompilerServices;
using EmdGen.Kernels.Narrow;
using EmdGen.Validation;

namespace EmdGen.Kernels;

/// <summary>One evaluation: every check first, then the batch, then the reduction.</summary>
internal static unsafe class BatchCall<TKernel>
    where TKernel : struct, IRangeKernel
{
    internal static float WithLabels<T>(in TKernel kernel, BatchNumbers<T> numbers, ReadOnlySpan<int> labels, EmdOptions? options)
        where T : unmanaged
    {
        options ??= EmdOptions.Default;
        BatchShape shape = BatchChecks.ForLabels(numbers.Logits.Length, labels.Length, kernel.ClassCount, options);
        Check(shape, numbers, options);
        double weights = LabelChecks.SumOfWeights(labels, shape, options);
        fixed (int* pinned = labels)
            return Run(kernel, shape, numbers, new LabelSource { Int32 = pinned }, weights, options);
    }

    internal static float WithLabels<T>(in TKernel kernel, BatchNumbers<T> numbers, ReadOnlySpan<long> labels, EmdOptions? options)
        where T : unmanaged
    {
        options ??= EmdOptions.Default;
        BatchShape shape = BatchChecks.ForLabels(numbers.Logits.Length, labels.Length, kernel.ClassCount, options);
        Check(shape, numbers, options);
        double weights = LabelChecks.SumOfWeights(labels, shape, options);
        fixed (long* pinned = labels)
            return Run(kernel, shape, numbers, new LabelSource { Int64 = pinned }, weights, options);
    }

    internal static float WithTargets<T>(in TKernel kernel, BatchNumbers<T> numbers, EmdOptions? options)
        where T : unmanaged
    {
        options ??= EmdOptions.Default;
        BatchShape shape = BatchChecks.ForTargets(numbers.Logits.Length, numbers.Targets.Length, kernel.ClassCount, options);
        Check(shape, numbers, options);
        BatchChecks.TargetOverlap(numbers.Targets, numbers.Losses, numbers.Gradient);
        double weights = TargetScan.SumOfWeights(numbers, shape, options);
        return Run(kernel, shape, numbers, default, weights, options);
    }

    private static void Check<T>(BatchShape shape, BatchNumbers<T> numbers, EmdOptions options)
        where T : unmanaged
    {
        BatchChecks.Outputs(shape, numbers.HasLosses, numbers.Losses.Length, numbers.HasGradient, numbers.Gradient.Length, options);
        BatchChecks.Overlap(numbers.Logits, numbers.Losses, numbers.Gradient);
        BatchChecks.Weights(shape, options);
        BatchChecks.WeightOverlap(options, numbers.Losses, numbers.Gradient);
    }

    private static float Run<T>(
        in TKernel kernel, BatchShape shape, BatchNumbers<T> numbers, LabelSource labels, double weights, EmdOptions options)
        where T : unmanaged
    {
        bool hasSoftTargets = labels.Int32 == null && labels.Int64 == null;
        if (!hasSoftTargets && options.IgnoreIndex is { } ignored)
        {
            labels.HasIgnoreIndex = true;
            labels.IgnoreIndex = ignored;
        }

        bool isMean = options.Reduction == EmdReduction.Mean;
        fixed (T* logits = numbers.Logits)
        fixed (T* targets = numbers.Targets)
        fixed (T* gradient = numbers.Gradient)
        fixed (float* losses = numbers.Losses)
        fixed (float* classWeights = options.ClassWeights.Span)
        fixed (float* rowWeights = options.RowWeights.Span)
        {
            var batch = new Batch
            {
                Plan = new ChainPlan(options, kernel.DefaultCrossEntropyWeight, shape.ClassCount, hasSoftTargets, numbers.HasGradient),
                Chunks = new ChunkLayout(shape.RowCount, shape.ClassCount, shape.PositionCount),
                ClassCount = shape.ClassCount,
                PositionCount = shape.PositionCount,
                Logits = new NumberPointer(logits, numbers.Type),
                Targets = new NumberPointer(targets, numbers.Type),
                Gradient = new NumberPointer(gradient, numbers.Type),
                Losses = losses,
                ClassWeights = classWeights,
                RowWeights = rowWeights,
                Labels = labels,
                IsFar = numbers.Logits.Length >= Cache.FarLength,
                Scale = !isMean ? 1f : weights == 0 ? 0f : (float)(1 / weights),
            };
            double sum = BatchRunner<TKernel>.Run(kernel, batch, options.MaxDegreeOfParallelism);
            return (float)(!isMean ? sum : weights == 0 ? 0 : sum / weights);
        }
    }
}
