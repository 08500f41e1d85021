using EmdGen.Kernels;
using EmdGen.Structures;
using EmdGen.Validation;

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
        => WithLabels(BatchNumbers.Of(logits, outputs), labels, distance, options);

    /// <summary>The loss, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, GroundDistance distance, EmdOptions? options)
        => WithLabels(BatchNumbers.Of(logits, outputs), labels, distance, options);

    /// <summary>The loss, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{float}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    /// <exception cref="NotSupportedException">The distance is a table, whose loss is defined for labels alone.</exception>
    public static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, GroundDistance distance, EmdOptions? options)
        => WithTargets(BatchNumbers.Of(logits, targets, outputs), distance, options);

    private static float WithLabels<T>(BatchNumbers<T> numbers, ReadOnlySpan<int> labels, GroundDistance distance, EmdOptions? options)
        where T : unmanaged
    {
        Check(distance, options);
        return distance switch
        {
            ChainDistance { IsUnit: true } chain => Run(Unit(chain), numbers, labels, options),
            ChainDistance chain => Run(Spaced(chain), numbers, labels, options),
            TreeDistance tree => Run(Tree(tree), numbers, labels, options),
            _ => Run(Table(distance), numbers, labels, options),
        };
    }

    private static float WithLabels<T>(BatchNumbers<T> numbers, ReadOnlySpan<long> labels, GroundDistance distance, EmdOptions? options)
        where T : unmanaged
    {
        Check(distance, options);
        return distance switch
        {
            ChainDistance { IsUnit: true } chain => Run(Unit(chain), numbers, labels, options),
            ChainDistance chain => Run(Spaced(chain), numbers, labels, options),
            TreeDistance tree => Run(Tree(tree), numbers, labels, options),
            _ => Run(Table(distance), numbers, labels, options),
        };
    }

    private static float WithTargets<T>(BatchNumbers<T> numbers, GroundDistance distance, EmdOptions? options)
        where T : unmanaged
    {
        Check(distance, options);
        return distance switch
        {
            ChainDistance { IsUnit: true } chain => Run(Unit(chain), numbers, options),
            ChainDistance chain => Run(Spaced(chain), numbers, options),
            TreeDistance tree => Run(Tree(tree), numbers, options),
            _ => throw StructureChecks.NoSoftTargets(),
        };
    }

    private static void Check(GroundDistance distance, EmdOptions? options)
    {
        ArgumentNullException.ThrowIfNull(distance);
        StructureChecks.Options(distance, options ?? EmdOptions.Default);
    }

    private static float Run<TKernel, T>(TKernel kernel, BatchNumbers<T> numbers, ReadOnlySpan<int> labels, EmdOptions? options)
        where TKernel : struct, IRangeKernel
        where T : unmanaged
        => BatchCall<TKernel>.WithLabels(kernel, numbers, labels, options);

    private static float Run<TKernel, T>(TKernel kernel, BatchNumbers<T> numbers, ReadOnlySpan<long> labels, EmdOptions? options)
        where TKernel : struct, IRangeKernel
        where T : unmanaged
        => BatchCall<TKernel>.WithLabels(kernel, numbers, labels, options);

    private static float Run<TKernel, T>(TKernel kernel, BatchNumbers<T> numbers, EmdOptions? options)
        where TKernel : struct, IRangeKernel
        where T : unmanaged
        => BatchCall<TKernel>.WithTargets(kernel, numbers, options);

    private static LoopKernel<UnitChain> Unit(ChainDistance chain) => new(new(chain.ClassCount, chain.Exponent));

    private static LoopKernel<SpacedChain> Spaced(ChainDistance chain) => new(new(chain.SpacingsSingle, chain.Exponent));

    private static PotentialKernel<TreePotentials, UnitChain> Tree(TreeDistance tree) => new(new(tree), ShapeOf(tree));

    private static PotentialKernel<TablePotentials<UnitChain>, UnitChain> Table(GroundDistance table)
        => new(new(ShapeOf(table), ((TableDistance)table).Costs.Single), ShapeOf(table));

    /// <summary>The class count and the exponent, which are all that shared passes ask of a structure.</summary>
    private static UnitChain ShapeOf(GroundDistance distance) => new(distance.ClassCount, distance.Exponent);
}
