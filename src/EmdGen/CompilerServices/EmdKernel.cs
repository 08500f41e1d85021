using System.ComponentModel;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Structures;
using EmdGen.Kernels.Structures.Chain;
using EmdGen.Kernels.Structures.Table;
using EmdGen.Kernels.Structures.Tree;
using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen.CompilerServices;

/// <summary>The door of emitted code into the runtime: the kernel of a class set, made once, that evaluates every batch of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class EmdKernel
{
    private protected EmdKernel()
    {
    }

    /// <summary>A chain in loops whose bounds are the constants of <typeparamref name="TShape"/>.</summary>
    public static EmdKernel Chain<TShape>()
        where TShape : struct, IChainShape
        => new FixedKernel<ChainKernel<TShape>>(new(default, TShape.Unit), table: null);

    /// <summary>A small chain by its unrolled kernels, and by loops for the options that those leave out.</summary>
    public static EmdKernel UnrolledChain<TShape>()
        where TShape : struct, IUnrolledChain
        => new FixedKernel<UnrolledKernel<UnrolledFlows<TShape>, ChainTerms<TShape>, TShape>>(new(default, new(default, TShape.Unit)), table: null);

    /// <summary>A tree in loops over its nodes, with the class count and exponent of <typeparamref name="TShape"/> as constants.</summary>
    /// <param name="distance">The distances of the classes.</param>
    public static EmdKernel Tree<TShape>(GroundDistance distance)
        where TShape : struct, IClassShape
        => new FixedKernel<StructureKernel<TreeTerms, TShape>>(new(new(Given<TreeDistance>(distance)), default), table: null);

    /// <summary>A small tree by its unrolled kernels, and by loops for the options that those leave out.</summary>
    /// <inheritdoc cref="Tree{TShape}(GroundDistance)"/>
    public static EmdKernel UnrolledTree<TShape>(GroundDistance distance)
        where TShape : struct, IUnrolledFlows
        => new FixedKernel<UnrolledKernel<UnrolledFlows<TShape>, TreeTerms, TShape>>(new(default, new(Given<TreeDistance>(distance))), table: null);

    /// <summary>A table in loops, with the class count and exponent of <typeparamref name="TShape"/> as constants.</summary>
    /// <inheritdoc cref="Tree{TShape}(GroundDistance)"/>
    public static EmdKernel Table<TShape>(GroundDistance distance)
        where TShape : struct, IClassShape
        => new FixedKernel<StructureKernel<TableTerms<TShape>, TShape>>(TableLoops<TShape>(Given<TableDistance>(distance)), distance);

    /// <summary>A small table by its unrolled kernels, and by loops for the options that those leave out.</summary>
    /// <inheritdoc cref="Tree{TShape}(GroundDistance)"/>
    public static EmdKernel UnrolledTable<TShape>(GroundDistance distance)
        where TShape : struct, IUnrolledTable
        => new FixedKernel<UnrolledKernel<UnrolledTable<TShape>, TableTerms<TShape>, TShape>>(
            SmallTable<TShape>(Given<TableDistance>(distance)), distance);

    /// <summary>Tables that come with calls, in loops with the class count and exponent of <typeparamref name="TShape"/> as constants.</summary>
    /// <param name="sensitivity">omega: positive and finite.</param>
    /// <param name="bias">mu: finite.</param>
    public static EmdKernel Learned<TShape>(double sensitivity, double bias)
        where TShape : struct, IClassShape
    {
        TShape shape = default;
        return new LearnedKernel<StructureKernel<TableTerms<TShape>, TShape>>(
            shape.ClassCount, shape.Exponent, sensitivity, bias, static table => TableLoops<TShape>(table));
    }

    /// <summary>Small tables that come with calls, by the unrolled kernels, and by loops for the options that those leave out.</summary>
    /// <inheritdoc cref="Learned{TShape}(double, double)"/>
    public static EmdKernel UnrolledLearned<TShape>(double sensitivity, double bias)
        where TShape : struct, IUnrolledTable
    {
        TShape shape = default;
        return new LearnedKernel<UnrolledKernel<UnrolledTable<TShape>, TableTerms<TShape>, TShape>>(
            shape.ClassCount, shape.Exponent, sensitivity, bias, static table => SmallTable<TShape>(table));
    }

    /// <summary>The loss of a batch.</summary>
    /// <param name="batch">The spans.</param>
    /// <param name="distance">Null for a structure fixed at compile time; the distances of the call for a learned one.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">An argument does not fit; nothing was written.</exception>
    /// <exception cref="NotSupportedException">Targets are soft, but the structure is a table.</exception>
    public abstract float Evaluate(EmdBatch batch, GroundDistance? distance, EmdOptions? options);

    /// <summary>Holds the distance of a call against the one rule of who brings it: the classes where it is fixed, the call where it is learned.</summary>
    /// <param name="distance">Null for a structure fixed at compile time; the distances of the call for a learned one.</param>
    /// <returns>The table of the distances given, with the sensitivity, bias and exponent of the classes; null where they are fixed.</returns>
    /// <exception cref="ArgumentException">
    /// A distance is given where it is fixed, or none, or one of another class count, where it is learned; or its costs do not fit float32.
    /// </exception>
    public virtual GroundDistance? TableOf(GroundDistance? distance)
    {
        DistanceChecks.Fixed(distance);
        return null;
    }

    /// <exception cref="ArgumentNullException">The class set is used while its own members are still initialised.</exception>
    private static TDistance Given<TDistance>(GroundDistance distance)
        where TDistance : GroundDistance
    {
        ArgumentNullException.ThrowIfNull(distance);
        return (TDistance)distance;
    }

    private static StructureKernel<TableTerms<TShape>, TShape> TableLoops<TShape>(TableDistance table)
        where TShape : struct, IClassShape
        => new(new(default, table.Costs.Single), default);

    private static UnrolledKernel<UnrolledTable<TShape>, TableTerms<TShape>, TShape> SmallTable<TShape>(TableDistance table)
        where TShape : struct, IUnrolledTable
        => new(new(table.Costs.Single), new(default, table.Costs.Single));
}
