using EmdGen.CompilerServices;
using EmdGen.CompilerServices.Contracts;

namespace EmdGen;

/// <summary>
/// The squared EMD loss for a class count and a ground distance known at run time: vectorised, every option, any processor.
/// Annotated classes get the same loss, specialised, from the generator.
/// </summary>
/// <remarks>
/// Ordered classes and trees: the sum over the edges of w_e abs(phi_e)^rho, with phi_e the difference of the masses of p =
/// softmax(logits) and of the target on one side of the edge (Hou, Yu, Samaras 2016, arXiv:1611.05916, equation 10; Martinez et al.
/// 2016, arXiv:1611.07573). Tables, with a hard label k: the sum over the classes of p_i^rho (D_ik^omega + mu), beside the cross
/// entropy.
/// </remarks>
public static partial class SquaredEmd
{
    /// <summary>The loss, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, GroundDistance distance, EmdOptions? options)
        => Evaluate(EmdBatch.Of(logits, labels, outputs), distance, options);

    /// <summary>The loss, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, GroundDistance distance, EmdOptions? options)
        => Evaluate(EmdBatch.Of(logits, labels, outputs), distance, options);

    /// <summary>The loss, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{float}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    /// <exception cref="NotSupportedException">The distance is a table, whose loss is defined for labels alone.</exception>
    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, GroundDistance distance, EmdOptions? options)
        => Evaluate(EmdBatch.Of(logits, targets, outputs), distance, options);

    private static float Evaluate(in EmdBatch batch, GroundDistance distance, EmdOptions? options)
    {
        ArgumentNullException.ThrowIfNull(distance);
        return RunTimeLoss.Evaluate(batch, distance, options ?? EmdOptions.Default);
    }
}
