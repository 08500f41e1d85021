namespace EmdGen.Tests.Calls;

/// <summary>The float64 reference.</summary>
public sealed class ReferenceImplementation(GroundDistance distance) : Implementation(distance)
{
    public override double Tolerance => 1e-12;

    public override double Evaluate(Call call)
    {
        ReadOnlySpan<double> logits = call.Memory.AsSpan(call.Logits);
        if (call.Labels is { } labels)
        {
            return (call.Losses, call.Gradient) switch
            {
                (null, null) => SquaredEmdReference.Loss(logits, labels, Distance, call.Options),
                ({ } losses, null) => SquaredEmdReference.Loss(logits, labels, call.Memory.AsSpan(losses), Distance, call.Options),
                (null, { } gradient) => SquaredEmdReference.LossAndGradient(
                    logits, labels, call.Memory.AsSpan(gradient), Distance, call.Options),
                ({ } losses, { } gradient) => SquaredEmdReference.LossAndGradient(
                    logits, labels, call.Memory.AsSpan(losses), call.Memory.AsSpan(gradient), Distance, call.Options),
            };
        }

        if (call.LongLabels is { } longs)
        {
            return (call.Losses, call.Gradient) switch
            {
                (null, null) => SquaredEmdReference.Loss(logits, longs, Distance, call.Options),
                ({ } losses, null) => SquaredEmdReference.Loss(logits, longs, call.Memory.AsSpan(losses), Distance, call.Options),
                (null, { } gradient) => SquaredEmdReference.LossAndGradient(
                    logits, longs, call.Memory.AsSpan(gradient), Distance, call.Options),
                ({ } losses, { } gradient) => SquaredEmdReference.LossAndGradient(
                    logits, longs, call.Memory.AsSpan(losses), call.Memory.AsSpan(gradient), Distance, call.Options),
            };
        }

        ReadOnlySpan<double> targets = call.Memory.AsSpan(call.Targets);
        return (call.Losses, call.Gradient) switch
        {
            (null, null) => SquaredEmdReference.Loss(logits, targets, Distance, call.Options),
            ({ } losses, null) => SquaredEmdReference.Loss(logits, targets, call.Memory.AsSpan(losses), Distance, call.Options),
            (null, { } gradient) => SquaredEmdReference.LossAndGradient(
                logits, targets, call.Memory.AsSpan(gradient), Distance, call.Options),
            ({ } losses, { } gradient) => SquaredEmdReference.LossAndGradient(
                logits, targets, call.Memory.AsSpan(losses), call.Memory.AsSpan(gradient), Distance, call.Options),
        };
    }
}
