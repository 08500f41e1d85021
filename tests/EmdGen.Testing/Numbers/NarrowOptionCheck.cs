using System.Globalization;
using EmdGen.Testing.Accuracy;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Options;
using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Numbers;

/// <summary>
/// Every option in 16-bit types, [N,C] and [N,C,S]: the same bits as float32 kernels on the widened numbers, rounded at the end; and within
/// that rounding of the float64 reference.
/// </summary>
internal static class NarrowOptionCheck
{
    /// <summary>What float32 leaves, relative to the largest number: as in <see cref="OptionCheck"/>.</summary>
    private const double SingleTolerance = 1e-5;

    /// <summary>Returns what differs.</summary>
    internal static IEnumerable<string> Run(Subject subject, int images, int positions, int seed)
        => from type in Enum.GetValues<Emd16BitType>()
           from input in Enum.GetValues<EmdInput>()
           let batch = new NarrowBatch(type, subject.ClassCount, images, positions, input, seed)
           from setting in OptionCases.For(batch.Rows, subject.ClassCount, new RandomRows(seed + 1))
           // A loss that can be negative has no root.
           where setting.Options.Normalization != EmdNormalization.RootMean || subject.Distance.Bias >= 0
           let options = setting.Options with { Input = input, PositionCount = positions }
           from isSoft in subject.TargetKinds
           let what = $"{subject} {type} {setting.Name}, {input}, [{images},{positions}], soft {isSoft}"
           from failure in Check(subject, batch, isSoft, options)
           select $"{what}: {failure}";

    private static IEnumerable<string> Check(Subject subject, NarrowBatch batch, bool isSoft, EmdOptions options)
    {
        NarrowResult result = NarrowResult.Of(subject, batch, isSoft, options);
        if (!result.IsSame(NarrowResult.Widened(subject, batch, isSoft, options)))
            yield return "other bits than in float32";
        if (!isSoft && !result.IsSame(OfLongLabels(subject, batch, options)))
            yield return "other bits with long labels";
        if (options.Reduction != EmdReduction.None && !result.IsSame(InPlace(subject, batch, isSoft, options, result)))
            yield return "other bits with the gradient over the logits";
        foreach (string failure in AgainstReference(subject, batch, isSoft, options, result))
            yield return failure;
    }

    private static NarrowResult OfLongLabels(Subject subject, NarrowBatch batch, EmdOptions options)
    {
        var (losses, gradient) = (new float[batch.Rows], new ushort[batch.Logits.Length]);
        long[] labels = Array.ConvertAll(batch.Labels, label => (long)label);
        return new(batch.Type, subject.HardNarrow(batch.Type, batch.Logits, labels, losses, gradient, options), losses, gradient);
    }

    private static NarrowResult InPlace(Subject subject, NarrowBatch batch, bool isSoft, EmdOptions options, NarrowResult result)
    {
        ushort[] both = [.. batch.Logits];
        float value = isSoft
            ? subject.SoftNarrow(batch.Type, both, batch.Targets, null, both, options)
            : subject.HardNarrow(batch.Type, both, batch.Labels, null, both, options);
        return result with { Value = value, Gradient = both };
    }

    private static IEnumerable<string> AgainstReference(
        Subject subject, NarrowBatch batch, bool isSoft, EmdOptions options, NarrowResult result)
    {
        double[] logits = Array.ConvertAll(batch.WideLogits, x => (double)x), targets = Array.ConvertAll(batch.WideTargets, x => (double)x);
        var (losses, gradient) = (new double[batch.Rows], new double[logits.Length]);
        double value = isSoft
            ? SquaredEmdReference.LossAndGradient(logits, targets, losses, gradient, subject.Distance, options)
            : SquaredEmdReference.LossAndGradient(logits, batch.Labels, losses, gradient, subject.Distance, options);
        double tolerance = SingleTolerance * subject.ErrorFactor;
        double lossScale = losses.Append(1e-3).Max(Math.Abs), slopeScale = gradient.Append(1e-6).Max(Math.Abs);
        if (!IsNear(result.Value, value, tolerance * Math.Max(Math.Abs(value), 1e-3)))
            yield return Text($"the value is {result.Value:R}, not {value:R}");
        for (int i = 0; i < losses.Length; i++)
        {
            if (!IsNear(result.Losses[i], losses[i], tolerance * lossScale))
                yield return Text($"loss {i} is {result.Losses[i]:R}, not {losses[i]:R}");
        }

        bool[] isCertain = new CertainRows(subject.Distance, options, logits, isSoft ? targets : [], batch.Labels).Numbers();
        for (int i = 0; i < gradient.Length; i++)
        {
            float slope = NarrowNumbers.Widen(batch.Type, result.Gradient[i]);
            double rounding = (NarrowNumbers.UnitRoundoff(batch.Type) * Math.Abs(gradient[i])) + NarrowNumbers.SmallestRoundoff(batch.Type);
            if (isCertain[i] && !IsNear(slope, gradient[i], rounding + (tolerance * slopeScale)))
                yield return Text($"gradient {i} is {slope:R}, not {gradient[i]:R}");
        }
    }

    private static bool IsNear(double actual, double expected, double bound) => Math.Abs(actual - expected) <= bound;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
