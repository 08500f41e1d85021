using System.ComponentModel;
using EmdGen.Kernels;

namespace EmdGen.CompilerServices;

/// <summary>What generated types call: the checks, the threads and the reduction around a chain's kernels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ChainRunner
{
    /// <summary>Evaluates a chain in loops whose bounds are the constants of <typeparamref name="TShape"/>.</summary>
    public static float Evaluate<TShape>(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions? options)
        where TShape : struct, IChainShape
        => BatchCall<LoopKernel<TShape>>.WithLabels(default, BatchNumbers.Of(logits, outputs), labels, options);

    /// <inheritdoc cref="Evaluate{TShape}(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, EmdOptions?)"/>
    public static float Evaluate<TShape>(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, EmdOptions? options)
        where TShape : struct, IChainShape
        => BatchCall<LoopKernel<TShape>>.WithLabels(default, BatchNumbers.Of(logits, outputs), labels, options);

    /// <inheritdoc cref="Evaluate{TShape}(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, EmdOptions?)"/>
    public static float Evaluate<TShape>(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions? options)
        where TShape : struct, IChainShape
        => BatchCall<LoopKernel<TShape>>.WithTargets(default, BatchNumbers.Of(logits, targets, outputs), options);

    /// <summary>Evaluates a small chain by its unrolled kernels, and by loops for the options those leave out.</summary>
    public static float EvaluateUnrolled<TChain>(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions? options)
        where TChain : struct, IUnrolledChain
        => BatchCall<UnrolledKernel<TChain>>.WithLabels(default, BatchNumbers.Of(logits, outputs), labels, options);

    /// <inheritdoc cref="EvaluateUnrolled{TChain}(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, EmdOptions?)"/>
    public static float EvaluateUnrolled<TChain>(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, EmdOptions? options)
        where TChain : struct, IUnrolledChain
        => BatchCall<UnrolledKernel<TChain>>.WithLabels(default, BatchNumbers.Of(logits, outputs), labels, options);

    /// <inheritdoc cref="EvaluateUnrolled{TChain}(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, EmdOptions?)"/>
    public static float EvaluateUnrolled<TChain>(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions? options)
        where TChain : struct, IUnrolledChain
        => BatchCall<UnrolledKernel<TChain>>.WithTargets(default, BatchNumbers.Of(logits, targets, outputs), options);
}
