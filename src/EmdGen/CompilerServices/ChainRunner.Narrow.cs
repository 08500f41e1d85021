using EmdGen.Kernels;

namespace EmdGen.CompilerServices;

/// <content>The same for 16-bit numbers.</content>
public static partial class ChainRunner
{
    /// <inheritdoc cref="Evaluate{TShape}(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, EmdOptions?)"/>
    public static float EvaluateNarrow<TShape>(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels, EmdNarrowOutputs outputs, EmdOptions? options)
        where TShape : struct, IChainShape
        => BatchCall<LoopKernel<TShape>>.WithLabels(default, BatchNumbers.Of(type, logits, outputs), labels, options);

    /// <inheritdoc cref="Evaluate{TShape}(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, EmdOptions?)"/>
    public static float EvaluateNarrow<TShape>(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels, EmdNarrowOutputs outputs, EmdOptions? options)
        where TShape : struct, IChainShape
        => BatchCall<LoopKernel<TShape>>.WithLabels(default, BatchNumbers.Of(type, logits, outputs), labels, options);

    /// <inheritdoc cref="Evaluate{TShape}(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, EmdOptions?)"/>
    public static float EvaluateNarrow<TShape>(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, EmdNarrowOutputs outputs, EmdOptions? options)
        where TShape : struct, IChainShape
        => BatchCall<LoopKernel<TShape>>.WithTargets(default, BatchNumbers.Of(type, logits, targets, outputs), options);

    /// <inheritdoc cref="EvaluateUnrolled{TChain}(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, EmdOptions?)"/>
    public static float EvaluateUnrolledNarrow<TChain>(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels, EmdNarrowOutputs outputs, EmdOptions? options)
        where TChain : struct, IUnrolledChain
        => BatchCall<UnrolledKernel<TChain>>.WithLabels(default, BatchNumbers.Of(type, logits, outputs), labels, options);

    /// <inheritdoc cref="EvaluateUnrolled{TChain}(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, EmdOptions?)"/>
    public static float EvaluateUnrolledNarrow<TChain>(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels, EmdNarrowOutputs outputs, EmdOptions? options)
        where TChain : struct, IUnrolledChain
        => BatchCall<UnrolledKernel<TChain>>.WithLabels(default, BatchNumbers.Of(type, logits, outputs), labels, options);

    /// <inheritdoc cref="EvaluateUnrolled{TChain}(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, EmdOptions?)"/>
    public static float EvaluateUnrolledNarrow<TChain>(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, EmdNarrowOutputs outputs, EmdOptions? options)
        where TChain : struct, IUnrolledChain
        => BatchCall<UnrolledKernel<TChain>>.WithTargets(default, BatchNumbers.Of(type, logits, targets, outputs), options);
}
