using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen.Kernels.Calls;

/// <summary>One evaluation: every check first, then the batch, then the reduction.</summary>
internal static unsafe class BatchCall<TKernel>
    where TKernel : struct, IRangeKernel
{
    /// <summary>Evaluates a batch whose targets the structure takes, and returns the reduced loss.</summary>
    /// <exception cref="ArgumentException">The batch does not fit; nothing was written.</exception>
    internal static float Evaluate(in TKernel kernel, in EmdBatch given, EmdOptions options)
    {
        BatchShape shape = BatchChecks.Batch(given, kernel.ClassCount, options);
        double weights = BatchTargets.SumOfWeights(given, shape, options);
        BatchProbabilities.Check(given, shape, options);
        bool isMean = options.Reduction == EmdReduction.Mean;
        ReadOnlySpan<float> ofClasses = default, ofRows = default;
        if (options.HasWeights)
        {
            ofClasses = options.WeightsOfClasses;
            ofRows = options.WeightsOfRows;
        }

        var terms = new TermWeights(options, kernel.DefaultCrossEntropyWeight, shape.ClassCount, kernel.Unit);
        fixed (byte* logits = &given.Logits.First)
        fixed (byte* targets = &given.Targets.First)
        fixed (byte* losses = &given.Losses.First)
        fixed (byte* gradient = &given.Gradient.First)
        fixed (byte* curvature = &given.Curvature.First)
        fixed (float* classWeights = ofClasses)
        fixed (float* rowWeights = ofRows)
        {
            bool hasSoftTargets = given.Kind == TargetKind.Soft;
            var batch = new Batch
            {
                Terms = terms,
                Plan = new LossPlan(options, terms)
                {
                    HasSoftTargets = hasSoftTargets,
                    HasGradient = given.HasGradient,
                    MassTolerance = (float)TargetTolerance.Masses,
                    MeanWeight = TKernel.HasCurvature && options.Curvature == EmdCurvature.Multinomial ? kernel.MeanWeight : 0,
                },
                Chunks = new ChunkLayout(shape.RowCount, shape.ClassCount, shape.PositionCount),
                ClassCount = shape.ClassCount,
                PositionCount = shape.PositionCount,
                Logits = new NumberPointer(logits, given.Numbers),
                Targets = new NumberPointer(hasSoftTargets ? targets : null, given.Numbers),
                Gradient = new NumberPointer(gradient, given.Numbers),
                Curvature = new NumberPointer(curvature, NumberKind.Single),
                Losses = (float*)losses,
                ClassWeights = classWeights,
                RowWeights = rowWeights,
                Labels = LabelSource.Of(given.Kind, targets, options.IgnoreIndex),
                ExceedsCache = given.Logits.Length >= Cache.ExceedingLength,
                Scale = !isMean ? 1 : weights == 0 ? 0 : 1 / weights,
            };
            if (!terms.AreOrdinary)
                batch.Plan = batch.Plan.Of(terms);
            double sum = BatchRunner<TKernel>.Run(kernel, batch, options.MaxDegreeOfParallelism);
            return (float)(terms.Unit * (!isMean ? sum : weights == 0 ? 0 : sum / weights));
        }
    }
}
