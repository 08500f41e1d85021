using EmdGen.Testing.Numbers;

namespace EmdGen.Tests.Calls;

/// <summary>
/// A generated type in 16-bit numbers. It gets the call's memory as such, and losses in a memory of their own; what it changed is given back.
/// </summary>
public sealed class NarrowImplementation<TEmd>(Emd16BitType type) : Implementation(TEmd.Distance!)
    where TEmd : struct, ISquaredEmd
{
    public override double Tolerance => 2e-6;

    public override double Evaluate(Call call)
    {
        float[] losses = Array.ConvertAll(call.Memory, value => (float)value);
        ushort[] before = NarrowNumbers.Round(type, losses), memory = [.. before];
        Emd16BitOutputs outputs = Emd16BitOutputs.LossOnly;
        if (call.Losses is { } rows)
            outputs = outputs.WithLosses(losses.AsSpan(rows));
        if (call.Gradient is { } gradient)
            outputs = outputs.WithGradient(memory.AsSpan(gradient));
        ReadOnlySpan<ushort> logits = memory.AsSpan(call.Logits);
        try
        {
            return call.Labels is { } labels ? TEmd.Evaluate16Bit(type, logits, labels, outputs, null, call.Options)
                : call.LongLabels is { } longs ? TEmd.Evaluate16Bit(type, logits, longs, outputs, null, call.Options)
                : TEmd.Evaluate16Bit(type, logits, memory.AsSpan(call.Targets), outputs, null, call.Options);
        }
        finally
        {
            for (int i = 0; i < memory.Length; i++)
            {
                if (losses[i] != (float)call.Memory[i])
                    call.Memory[i] = losses[i];
                else if (memory[i] != before[i])
                    call.Memory[i] = NarrowNumbers.Widen(type, memory[i]);
            }
        }
    }
}
