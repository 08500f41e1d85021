namespace EmdGen.Tests.Calls;

/// <summary>An implementation in float32, which gets the call's memory as such and gives it back.</summary>
public abstract class SingleImplementation(GroundDistance distance) : Implementation(distance)
{
    public override double Tolerance => 2e-6;

    public override double Evaluate(Call call)
    {
        float[] memory = Array.ConvertAll(call.Memory, value => (float)value);
        EmdOutputs outputs = EmdOutputs.LossOnly;
        if (call.Losses is { } losses)
            outputs = outputs.WithLosses(memory.AsSpan(losses));
        if (call.Gradient is { } gradient)
            outputs = outputs.WithGradient(memory.AsSpan(gradient));
        ReadOnlySpan<float> logits = memory.AsSpan(call.Logits);
        try
        {
            return call.Labels is { } labels ? Evaluate(logits, labels, outputs, call.Options)
                : call.LongLabels is { } longs ? Evaluate(logits, longs, outputs, call.Options)
                : Evaluate(logits, memory.AsSpan(call.Targets), outputs, call.Options);
        }
        finally
        {
            for (int i = 0; i < memory.Length; i++)
                call.Memory[i] = memory[i];
        }
    }

    protected abstract float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions? options);

    protected abstract float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, EmdOptions? options);

    protected abstract float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions? options);
}

/// <summary>A generated type.</summary>
public sealed class EmittedImplementation<TEmd>() : SingleImplementation(TEmd.Distance!)
    where TEmd : struct, ISquaredEmd
{
    protected override float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions? options)
        => TEmd.Evaluate(logits, labels, outputs, null, options);

    protected override float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, EmdOptions? options)
        => TEmd.Evaluate(logits, labels, outputs, null, options);

    protected override float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions? options)
        => TEmd.Evaluate(logits, targets, outputs, null, options);
}

/// <summary>The run-time implementation for the same classes.</summary>
public sealed class RunTimeImplementation(GroundDistance distance) : SingleImplementation(distance)
{
    protected override float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, labels, outputs, Distance, options);

    protected override float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, labels, outputs, Distance, options);

    protected override float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, targets, outputs, Distance, options);
}
