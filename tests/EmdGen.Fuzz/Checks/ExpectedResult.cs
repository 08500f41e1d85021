using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Memory;

namespace EmdGen.Fuzz.Checks;

/// <summary>What the float64 reference makes of a call.</summary>
internal sealed class ExpectedResult(CallInput input)
{
    private readonly double[] losses = new double[CallMemory.MostNumbers];
    private readonly double[] gradient = new double[CallMemory.MostNumbers];
    private readonly double[] curvature = new double[CallMemory.MostNumbers];

    internal double Value { get; private set; }

    /// <summary>[N], where they were asked for.</summary>
    internal ReadOnlySpan<double> Losses => losses;

    /// <summary>[N,C] or [N,C,S], where it was asked for.</summary>
    internal ReadOnlySpan<double> Gradient => gradient;

    /// <summary>[N,C] or [N,C,S], where it was asked for.</summary>
    internal ReadOnlySpan<double> Curvature => curvature;

    /// <summary>The options for class indices, ignored rows having one index, and for numbers that the call was found to accept.</summary>
    internal static EmdOptions OptionsOf(FuzzCall call) => call.Options with
    {
        IgnoreIndex = CallInput.Ignored,
        ValidateTargets = false,
        ValidateProbabilities = false,
    };

    internal void Find(FuzzCall call)
    {
        int count = call.Rows * call.ClassCount;
        Span<double> losses = this.losses.AsSpan(0, call.Rows), gradient = this.gradient.AsSpan(0, count);
        ReadOnlySpan<double> logits = input.Logits.AsSpan(0, count), targets = input.Targets.AsSpan(0, count);
        ReadOnlySpan<long> labels = input.Labels.AsSpan(0, call.Rows);
        GroundDistance distance = call.Subject.Distance;
        EmdOptions options = OptionsOf(call);
        Value = (call.Targets == TargetType.Soft, call.HasLosses, call.HasGradient) switch
        {
            (false, false, false) => SquaredEmdReference.Loss(logits, labels, distance, options),
            (false, true, false) => SquaredEmdReference.Loss(logits, labels, losses, distance, options),
            (false, false, true) => SquaredEmdReference.LossAndGradient(logits, labels, gradient, distance, options),
            (false, true, true) => SquaredEmdReference.LossAndGradient(logits, labels, losses, gradient, distance, options),
            (true, false, false) => SquaredEmdReference.Loss(logits, targets, distance, options),
            (true, true, false) => SquaredEmdReference.Loss(logits, targets, losses, distance, options),
            (true, false, true) => SquaredEmdReference.LossAndGradient(logits, targets, gradient, distance, options),
            (true, true, true) => SquaredEmdReference.LossAndGradient(logits, targets, losses, gradient, distance, options),
        };
        if (call.HasCurvature)
            FindCurvature(call, logits, labels, targets, options);
    }

    /// <summary>A sum has the same curvature as none, which would need losses.</summary>
    private void FindCurvature(
        FuzzCall call, ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, ReadOnlySpan<double> targets, EmdOptions options)
    {
        if (options.Reduction == EmdReduction.None)
            options = options with { Reduction = EmdReduction.Sum };
        Span<double> curvature = this.curvature.AsSpan(0, logits.Length);
        if (call.Targets == TargetType.Soft)
            SquaredEmdReference.Curvature(logits, targets, curvature, call.Subject.Distance, options);
        else
            SquaredEmdReference.Curvature(logits, labels, curvature, call.Subject.Distance, options);
    }
}
