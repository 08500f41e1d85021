using System.Numerics;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen.Reference;

/// <summary>The rows of a batch, one after the other, and their reduction.</summary>
internal ref struct ReferenceBatch
{
    private readonly ReadOnlySpan<double> logits;
    private readonly Span<double> losses;
    private readonly Span<double> gradient;
    private readonly bool hasLosses;
    private readonly bool hasGradient;
    private readonly GroundDistance distance;
    private readonly EmdOptions options;

    internal ReferenceBatch(
        ReadOnlySpan<double> logits,
        Span<double> losses,
        bool hasLosses,
        Span<double> gradient,
        bool hasGradient,
        GroundDistance distance,
        EmdOptions? options)
    {
        ArgumentNullException.ThrowIfNull(distance);
        this.logits = logits;
        this.losses = losses;
        this.gradient = gradient;
        this.hasLosses = hasLosses;
        this.hasGradient = hasGradient;
        this.distance = distance;
        this.options = options ?? EmdOptions.Default;
    }

    /// <summary>The gradient's place is the curvature's.</summary>
    internal bool IsCurvature { get; init; }

    internal readonly double WithLabels<TLabel>(ReadOnlySpan<TLabel> labels)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        BatchShape shape = BatchChecks.ForLabels(logits.Length, labels.Length, distance.ClassCount, options);
        Check(shape, UntypedSpan.Of(labels), "labels");
        BatchChecks.TargetOverlap("labels", UntypedSpan.Of(labels), UntypedSpan.Of<double>(losses), UntypedSpan.Of<double>(gradient));

        // Labels are read once: another thread may change those given after they were checked.
        TLabel[] own = labels.ToArray();
        double weights = LabelChecks.SumOfWeights<TLabel>(own, shape, options, hasLosses);
        ProbabilityChecks.Check(logits, shape, IgnoredRows.Of<TLabel>(own, options), options);
        double total = 0;
        for (int i = 0; i < own.Length; i++)
        {
            long label = long.CreateChecked(own[i]);
            var row = new ReferenceRow(distance, options) { Label = (int)label };
            if (label == options.IgnoreIndex)
            {
                Skip(i, shape);
                continue;
            }

            row.Target[(int)label] = 1;
            double weight = options.ClassWeights.IsEmpty ? 1 : options.ClassWeights.Span[(int)label];
            total += Evaluate(row, i, weight, shape, weights);
        }

        return Reduce(total, weights);
    }

    internal readonly double WithTargets(ReadOnlySpan<double> targets)
    {
        StructureChecks.SoftTargets(distance);
        BatchShape shape = BatchChecks.ForTargets(logits.Length, targets.Length, distance.ClassCount, options);
        Check(shape, UntypedSpan.Of(targets), "targets");
        BatchChecks.TargetOverlap("targets", UntypedSpan.Of(targets), UntypedSpan.Of<double>(losses), UntypedSpan.Of<double>(gradient));
        if (options.ValidateTargets)
            TargetChecks.Check(targets, shape);
        double weights = TargetChecks.SumOfWeights(targets, shape, options, hasLosses);
        ProbabilityChecks.Check(logits, shape, default, options);
        double total = 0;
        for (int i = 0; i < shape.RowCount; i++)
        {
            var row = new ReferenceRow(distance, options) { Label = -1 };
            double weight = options.ClassWeights.IsEmpty ? 1 : 0;
            for (int j = 0; j < shape.ClassCount; j++)
            {
                row.Target[j] = targets[shape.Index(i, j)];
                if (!options.ClassWeights.IsEmpty)
                    weight += row.Target[j] * options.ClassWeights.Span[j];
            }

            total += Evaluate(row, i, weight, shape, weights);
        }

        return Reduce(total, weights);
    }

    private readonly void Check(BatchShape shape, UntypedSpan targets, string nameOfTargets)
    {
        StructureChecks.Options(distance, options);
        if (IsCurvature)
        {
            CurvatureChecks.Options(distance.Exponent, options);
            CurvatureChecks.Span(UntypedSpan.Of<double>(gradient), UntypedSpan.Of(logits), targets, nameOfTargets, options);
        }

        BatchChecks.Outputs(shape, hasLosses, losses.Length, hasGradient, gradient.Length, options);
        BatchChecks.Overlap(UntypedSpan.Of(logits), UntypedSpan.Of<double>(losses), UntypedSpan.Of<double>(gradient));
        BatchChecks.Weights(shape, options);
        BatchChecks.WeightOverlap(options, UntypedSpan.Of<double>(losses), UntypedSpan.Of<double>(gradient));
    }

    private readonly double Evaluate(ReferenceRow row, int index, double classWeight, BatchShape shape, double weights)
    {
        for (int j = 0; j < shape.ClassCount; j++)
            row.Input[j] = logits[shape.Index(index, j)];
        double weight = options.RowWeights.IsEmpty ? classWeight : classWeight * options.RowWeights.Span[index];
        double[] slopes = hasGradient ? new double[shape.ClassCount] : [];
        double loss = weight * row.Evaluate(slopes);
        if (IsCurvature)
            row.Curvature(slopes);
        if (hasLosses)
            losses[index] = loss;
        double scale = options.Reduction != EmdReduction.Mean ? weight : weights == 0 ? 0 : weight / weights;
        for (int j = 0; j < slopes.Length; j++)
            gradient[shape.Index(index, j)] = scale * slopes[j];
        return loss;
    }

    private readonly void Skip(int index, BatchShape shape)
    {
        if (hasLosses)
            losses[index] = 0;
        for (int j = 0; hasGradient && j < shape.ClassCount; j++)
            gradient[shape.Index(index, j)] = 0;
    }

    private readonly double Reduce(double total, double weights)
        => options.Reduction != EmdReduction.Mean ? total : weights == 0 ? 0 : total / weights;
}
