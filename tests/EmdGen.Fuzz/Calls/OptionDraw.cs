using EmdGen.Fuzz.Memory;

namespace EmdGen.Fuzz.Calls;

/// <summary>Draws the options of a call, and places its weights.</summary>
internal readonly ref struct OptionDraw(Dice dice, FuzzCall call, CallMemory memory, CallInput input)
{
    /// <summary>Near the ends of float32, and beyond its normal numbers.</summary>
    private static readonly float[] ExtremeWeights = [1e-45f, 1e-40f, 1.2e-38f, 1e-30f, 1e-10f, 1e10f, 1e30f, 3e38f];

    private static readonly double[] ExtremeTerms = [1e-300, 1e-100, 1e-45, 1e-40, 1e-20, 1e-13, 3e6, 1e20, 1e30, 3e38];

    private static readonly int[] Threads = [-1, -1, 1, 2, 3];

    internal void Run()
    {
        bool isMean = dice.Chance(0.55);
        call.Options = new EmdOptions
        {
            Reduction = isMean ? EmdReduction.Mean : call.HasLosses && dice.Chance(0.5) ? EmdReduction.None : EmdReduction.Sum,
            Normalization = Normalization(),
            CrossEntropyWeight = Term(0.45),
            EmdWeight = Term(0.6),
            LabelSmoothing = Smoothing(),
            Input = dice.Chance(0.25) ? EmdInput.Probabilities : EmdInput.Logits,
            Curvature = dice.Chance(0.5) ? EmdCurvature.GaussNewton : EmdCurvature.Multinomial,
            PositionCount = call.Positions,
            ValidateTargets = !dice.Chance(0.1),
            ValidateProbabilities = !dice.Chance(0.1),
            MaxDegreeOfParallelism = dice.Pick<int>(Threads),
            IgnoreIndex = Ignored(),
            RowWeights = Weights(Role.RowWeights, call.Rows, input.RowWeights),
            ClassWeights = Weights(Role.ClassWeights, call.ClassCount, input.ClassWeights),
        };
    }

    /// <summary>A loss that can be negative has no root.</summary>
    private EmdNormalization Normalization()
    {
        double kind = dice.Unit();
        if (kind < 0.6)
            return EmdNormalization.Sum;
        return kind < 0.8 || call.Subject.Distance.Bias < 0 ? EmdNormalization.Mean : EmdNormalization.RootMean;
    }

    private double? Term(double defaultPart)
    {
        double kind = dice.Unit();
        if (kind < defaultPart)
            return null;
        if (kind > 0.98)
            return dice.Pick<double>(ExtremeTerms);
        return dice.Chance(0.3) ? dice.Below(2) : 3 * dice.Unit();
    }

    private double Smoothing() => dice.Chance(0.75) ? 0 : dice.Chance(0.4) ? 0.1 : dice.Chance(0.9) ? dice.Unit() : 1;

    private long? Ignored()
    {
        if (!dice.Chance(0.3))
            return null;
        if (dice.Chance(0.4))
        {
            int j = dice.Below(call.ClassCount);
            return call.Targets == TargetType.Members ? call.Subject.Members!.Values[j] : j;
        }

        return dice.Pick<long>([-100, -1, 255, int.MinValue, int.MaxValue, long.MinValue, long.MaxValue, call.ClassCount]);
    }

    private ReadOnlyMemory<float> Weights(Role role, int count, float[] kept)
    {
        if (count == 0 || !dice.Chance(0.3))
            return default;
        memory.Place(role, count, sizeof(float), dice.Chance(0.5));
        Span<float> weights = memory[role].As<float>();
        bool isExtreme = dice.Chance(0.1), isZero = dice.Chance(0.02);
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = isZero || dice.Chance(0.1) ? 0
                : isExtreme ? dice.Pick<float>(ExtremeWeights) * (float)(0.5 + (0.5 * dice.Unit()))
                : (float)(2 * dice.Unit());
        }

        weights.CopyTo(kept);
        return new GuardedFloats(memory[role]).Memory;
    }
}
