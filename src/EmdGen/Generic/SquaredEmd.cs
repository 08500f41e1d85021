using EmdGen.Kernels;
using EmdGen.Structures;

namespace EmdGen;

/// <summary>
/// The squared EMD loss for a class count and a ground distance known at run time: vectorised, every option, any processor.
/// Annotated classes get the same loss, specialised, from the generator.
/// </summary>
/// <remarks>
/// Softmax over the classes and sum of w_i abs(F_i - G_i)^rho over the edges of the chain, where F and G are the cumulative masses of
/// prediction and target (Hou, Yu, Samaras 2016, arXiv:1611.05916, equation 10).
/// </remarks>
public static partial class SquaredEmd
{
    /// <summary>The loss, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, GroundDistance distance, EmdOptions? options)
    {
        ChainDistance chain = Chain(distance);
        return chain.IsUnit
            ? BatchCall<LoopKernel<UnitChain>>.WithLabels(new(Unit(chain)), logits, labels, outputs, options)
            : BatchCall<LoopKernel<SpacedChain>>.WithLabels(new(Spaced(chain)), logits, labels, outputs, options);
    }

    /// <summary>The loss, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, GroundDistance distance, EmdOptions? options)
    {
        ChainDistance chain = Chain(distance);
        return chain.IsUnit
            ? BatchCall<LoopKernel<UnitChain>>.WithLabels(new(Unit(chain)), logits, labels, outputs, options)
            : BatchCall<LoopKernel<SpacedChain>>.WithLabels(new(Spaced(chain)), logits, labels, outputs, options);
    }

    /// <summary>The loss, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{float}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, GroundDistance distance, EmdOptions? options)
    {
        ChainDistance chain = Chain(distance);
        return chain.IsUnit
            ? BatchCall<LoopKernel<UnitChain>>.WithTargets(new(Unit(chain)), logits, targets, outputs, options)
            : BatchCall<LoopKernel<SpacedChain>>.WithTargets(new(Spaced(chain)), logits, targets, outputs, options);
    }

    private static ChainDistance Chain(GroundDistance distance)
    {
        ArgumentNullException.ThrowIfNull(distance);
        return distance as ChainDistance
            ?? throw new NotSupportedException("Only chains have vectorised kernels so far: SquaredEmdReference takes every structure.");
    }

    private static UnitChain Unit(ChainDistance chain) => new(chain.ClassCount, chain.Exponent);

    private static SpacedChain Spaced(ChainDistance chain) => new(chain.SpacingsSingle, chain.Exponent);
}
