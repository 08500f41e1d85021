using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Memory;

namespace EmdGen.Fuzz.Subjects;

internal delegate float SingleEntry<TTarget>(
    ReadOnlySpan<float> logits, ReadOnlySpan<TTarget> targets, EmdOutputs outputs, GroundDistance? distance, EmdOptions? options);

internal delegate float NarrowEntry<TTarget>(
    Emd16BitType type,
    ReadOnlySpan<ushort> logits,
    ReadOnlySpan<TTarget> targets,
    Emd16BitOutputs outputs,
    GroundDistance? distance,
    EmdOptions? options);

/// <summary>The methods that code calls which is generic over class sets.</summary>
internal sealed record GenericEntries(
    SingleEntry<int> Int32,
    SingleEntry<long> Int64,
    SingleEntry<float> Soft,
    NarrowEntry<int> NarrowInt32,
    NarrowEntry<long> NarrowInt64,
    NarrowEntry<ushort> NarrowSoft)
{
    internal static GenericEntries RunTime { get; } = new(
        SquaredEmd.Evaluate!,
        SquaredEmd.Evaluate!,
        SquaredEmd.Evaluate!,
        SquaredEmd.Evaluate16Bit!,
        SquaredEmd.Evaluate16Bit!,
        SquaredEmd.Evaluate16Bit!);

    internal static GenericEntries Of<TEmd>()
        where TEmd : struct, ISquaredEmd
        => new(TEmd.Evaluate, TEmd.Evaluate, TEmd.Evaluate, TEmd.Evaluate16Bit, TEmd.Evaluate16Bit, TEmd.Evaluate16Bit);

    internal float Evaluate(FuzzCall call, CallMemory memory)
    {
        Slice targets = memory[Role.Targets];
        if (call.Numbers == NumberType.Single)
        {
            ReadOnlySpan<float> logits = memory[Role.Logits].As<float>();
            EmdOutputs outputs = Outputs(call, memory);
            return call.Targets switch
            {
                TargetType.Int32 => Int32(logits, targets.As<int>(), outputs, call.Given, call.Options),
                TargetType.Int64 => Int64(logits, targets.As<long>(), outputs, call.Given, call.Options),
                _ => Soft(logits, targets.As<float>(), outputs, call.Given, call.Options),
            };
        }

        ReadOnlySpan<ushort> bits = memory[Role.Logits].As<ushort>();
        Emd16BitOutputs narrow = NarrowOutputs(call, memory);
        return call.Targets switch
        {
            TargetType.Int32 => NarrowInt32(call.BitType, bits, targets.As<int>(), narrow, call.Given, call.Options),
            TargetType.Int64 => NarrowInt64(call.BitType, bits, targets.As<long>(), narrow, call.Given, call.Options),
            _ => NarrowSoft(call.BitType, bits, targets.As<ushort>(), narrow, call.Given, call.Options),
        };
    }

    internal static EmdOutputs Outputs(FuzzCall call, CallMemory memory)
    {
        EmdOutputs outputs = EmdOutputs.LossOnly;
        if (call.HasLosses)
            outputs = outputs.WithLosses(memory[Role.Losses].As<float>());
        if (call.HasCurvature)
            outputs = outputs.WithCurvature(memory[Role.Curvature].As<float>());
        return call.HasGradient ? outputs.WithGradient(memory[Role.Gradient].As<float>()) : outputs;
    }

    internal static Emd16BitOutputs NarrowOutputs(FuzzCall call, CallMemory memory)
    {
        Emd16BitOutputs outputs = Emd16BitOutputs.LossOnly;
        if (call.HasLosses)
            outputs = outputs.WithLosses(memory[Role.Losses].As<float>());
        return call.HasGradient ? outputs.WithGradient(memory[Role.Gradient].As<ushort>()) : outputs;
    }
}
