using EmdGen.CompilerServices;
using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen.Kernels;

/// <summary>A kernel behind what generated types call, with the checks of its structure.</summary>
/// <param name="kernel">The kernel.</param>
/// <param name="costs">A table's costs; null for other structures.</param>
internal sealed class RangeEmdKernel<TKernel>(TKernel kernel, CostTable? costs) : EmdKernel
    where TKernel : struct, IRangeKernel
{
    public override float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions? options)
        => BatchCall<TKernel>.WithLabels(Checked(options), BatchNumbers.Of(logits, outputs), labels, options);

    public override float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, EmdOptions? options)
        => BatchCall<TKernel>.WithLabels(Checked(options), BatchNumbers.Of(logits, outputs), labels, options);

    public override float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions? options)
        => BatchCall<TKernel>.WithTargets(TakingTargets(options), BatchNumbers.Of(logits, targets, outputs), options);

    public override float EvaluateNarrow(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels, EmdNarrowOutputs outputs, EmdOptions? options)
        => BatchCall<TKernel>.WithLabels(Checked(options), BatchNumbers.Of(type, logits, outputs), labels, options);

    public override float EvaluateNarrow(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels, EmdNarrowOutputs outputs, EmdOptions? options)
        => BatchCall<TKernel>.WithLabels(Checked(options), BatchNumbers.Of(type, logits, outputs), labels, options);

    public override float EvaluateNarrow(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, EmdNarrowOutputs outputs, EmdOptions? options)
        => BatchCall<TKernel>.WithTargets(TakingTargets(options), BatchNumbers.Of(type, logits, targets, outputs), options);

    private TKernel Checked(EmdOptions? options)
    {
        if (costs is not null)
            StructureChecks.Options(costs, options ?? EmdOptions.Default);
        return kernel;
    }

    private TKernel TakingTargets(EmdOptions? options)
    {
        TKernel taking = Checked(options);
        return costs is null ? taking : throw StructureChecks.NoSoftTargets();
    }
}
