namespace EmdGen.Kernels.Blocks;

/// <summary>The parts of a loss that a kernel computes: the options of a call, resolved once, in float32.</summary>
/// <param name="options">The options.</param>
/// <param name="weights">Those of the two terms.</param>
internal readonly struct LossPlan(EmdOptions options, in TermWeights weights)
{
    /// <summary>Targets are distributions.</summary>
    internal bool HasSoftTargets { get; init; }

    internal bool HasGradient { get; init; }

    /// <summary>How far apart the sums of a distribution and of its target may be, where probabilities are given.</summary>
    internal float MassTolerance { get; init; }

    /// <summary>eps.</summary>
    internal float Smoothing { get; } = (float)options.LabelSmoothing;

    /// <summary>1 - eps, of which float32 keeps the digits where eps is near 1.</summary>
    internal float Kept { get; } = (float)(1 - options.LabelSmoothing);

    internal bool TakesProbabilities { get; } = options.Input == EmdInput.Probabilities;

    internal bool IsRootMean { get; } = options.Normalization == EmdNormalization.RootMean;

    /// <summary>alpha.</summary>
    internal float CrossEntropyWeight { get; private init; } = (float)weights.CrossEntropy;

    /// <summary>lambda, with the division by C of a mean inside the row, and the structure's unit.</summary>
    internal float EmdWeight { get; private init; } = (float)weights.Emd;

    internal bool HasCrossEntropy => CrossEntropyWeight != 0;

    /// <summary>Targets are distributions to the kernel: given as such, or made of labels by smoothing.</summary>
    internal bool IsDense => HasSoftTargets || Smoothing != 0;

    /// <summary>The loss is the EMD of logits alone, as unrolled kernels compute it.</summary>
    internal bool IsPlain => !HasCrossEntropy && IsPlainBesideCrossEntropy;

    /// <summary>The loss is the EMD of logits and perhaps a cross entropy, and nothing else.</summary>
    internal bool IsPlainBesideCrossEntropy => Smoothing == 0 && !IsRootMean && !TakesProbabilities;

    /// <summary>The curvature, where one is asked for.</summary>
    internal EmdCurvature Curvature { get; } = options.Curvature;

    /// <summary>This is one of two terms that are computed apart, and joined afterwards.</summary>
    internal bool IsPart { get; private init; }

    /// <summary>For a multinomial curvature: the mean weight of the structure's edges, in units.</summary>
    internal double MeanWeight { get; init; }

    /// <summary>The same plan with the weight 1 for every term that has any.</summary>
    internal LossPlan Of(in TermWeights terms)
        => this with { CrossEntropyWeight = terms.CrossEntropy != 0 ? 1 : 0, EmdWeight = terms.Emd != 0 ? 1 : 0 };

    /// <summary>The same plan for the cross entropy alone, of weight 1.</summary>
    internal LossPlan OfCrossEntropy() => this with { CrossEntropyWeight = 1, EmdWeight = 0, IsPart = true };

    /// <summary>The same plan for the EMD alone, of weight 1.</summary>
    internal LossPlan OfEmd() => this with { CrossEntropyWeight = 0, EmdWeight = 1, IsPart = true };
}
