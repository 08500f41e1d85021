namespace EmdGen.Kernels;

/// <summary>What a chain kernel computes per row: the options, resolved once per call.</summary>
internal readonly struct ChainPlan
{
    internal ChainPlan(EmdOptions options, double defaultCrossEntropyWeight, int classCount, bool hasSoftTargets, bool hasGradient)
    {
        HasSoftTargets = hasSoftTargets;
        HasGradient = hasGradient;
        Smoothing = (float)options.LabelSmoothing;
        TakesProbabilities = options.Input == EmdInput.Probabilities;
        IsRootMean = options.Normalization == EmdNormalization.RootMean;
        CrossEntropyWeight = (float)(options.CrossEntropyWeight ?? defaultCrossEntropyWeight);
        double emdWeight = options.EmdWeight ?? 1;
        EmdWeight = (float)(options.Normalization == EmdNormalization.Mean ? emdWeight / classCount : emdWeight);
    }

    internal bool HasSoftTargets { get; }

    internal bool HasGradient { get; }

    internal float Smoothing { get; }

    internal bool TakesProbabilities { get; }

    internal bool IsRootMean { get; }

    /// <summary>alpha.</summary>
    internal float CrossEntropyWeight { get; }

    /// <summary>lambda, with the division by C of a mean inside the row.</summary>
    internal float EmdWeight { get; }

    internal bool HasCrossEntropy => CrossEntropyWeight != 0;

    /// <summary>Whether targets are distributions to the kernel: given as such, or labels made so by smoothing.</summary>
    internal bool IsDense => HasSoftTargets || Smoothing != 0;

    /// <summary>Whether the loss is the EMD of logits alone, which is what unrolled kernels compute.</summary>
    internal bool IsPlain => !HasCrossEntropy && IsPlainBesideEntropy;

    /// <summary>Whether that is all there is beside the cross entropy.</summary>
    internal bool IsPlainBesideEntropy => Smoothing == 0 && !IsRootMean && !TakesProbabilities;
}
