using System.ComponentModel;
using EmdGen.Kernels;
using EmdGen.Structures;

namespace EmdGen.CompilerServices;

/// <summary>What generated trees and tables call: a structure's numbers with the kernels for them, made once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EmdKernel
{
    private protected EmdKernel()
    {
    }

    /// <summary>A tree in loops over its nodes, with the class count and exponent of <typeparamref name="TShape"/> as constants.</summary>
    public static EmdKernel Tree<TShape>(GroundDistance distance)
        where TShape : struct, IClassShape
        => new RangeEmdKernel<PotentialKernel<TreePotentials, TShape>>(new(new((TreeDistance)distance), default), null);

    /// <summary>A small tree by its unrolled kernels, and by loops for the options those leave out.</summary>
    public static EmdKernel UnrolledTree<TTree>(GroundDistance distance)
        where TTree : struct, IUnrolledFlows
        => new RangeEmdKernel<UnrolledTreeKernel<TTree>>(new((TreeDistance)distance), null);

    /// <summary>A table in loops, with the class count and exponent of <typeparamref name="TShape"/> as constants.</summary>
    /// <param name="costs">[C,C]: c_ik = D_ik^omega + mu, rows predicted, columns true.</param>
    public static EmdKernel Table<TShape>(ReadOnlySpan<float> costs)
        where TShape : struct, IClassShape
        => OfCosts<TShape>(new CostTable(default(TShape).ClassCount, costs));

    /// <summary>The same, with the costs that a large table has computed of its own distances already.</summary>
    public static EmdKernel Table<TShape>(GroundDistance distance)
        where TShape : struct, IClassShape
        => OfCosts<TShape>(((TableDistance)distance).Costs.Single);

    /// <summary>A small table by its unrolled kernels, and by loops for the options those leave out.</summary>
    /// <param name="costs">[C,C]: c_ik = D_ik^omega + mu, rows predicted, columns true.</param>
    public static EmdKernel UnrolledTable<TTable>(ReadOnlySpan<float> costs)
        where TTable : struct, IUnrolledTable
        => OfUnrolledCosts<TTable>(new CostTable(default(TTable).ClassCount, costs));

    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    public abstract float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions? options);

    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    public abstract float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, EmdOptions? options);

    /// <inheritdoc cref="ISquaredEmd.Evaluate(ReadOnlySpan{float}, ReadOnlySpan{float}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    public abstract float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions? options);

    /// <inheritdoc cref="ISquaredEmd.EvaluateNarrow(EmdNarrowType, ReadOnlySpan{ushort}, ReadOnlySpan{int}, EmdNarrowOutputs, GroundDistance?, EmdOptions?)"/>
    public abstract float EvaluateNarrow(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels, EmdNarrowOutputs outputs, EmdOptions? options);

    /// <inheritdoc cref="ISquaredEmd.EvaluateNarrow(EmdNarrowType, ReadOnlySpan{ushort}, ReadOnlySpan{int}, EmdNarrowOutputs, GroundDistance?, EmdOptions?)"/>
    public abstract float EvaluateNarrow(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels, EmdNarrowOutputs outputs, EmdOptions? options);

    /// <inheritdoc cref="ISquaredEmd.EvaluateNarrow(EmdNarrowType, ReadOnlySpan{ushort}, ReadOnlySpan{ushort}, EmdNarrowOutputs, GroundDistance?, EmdOptions?)"/>
    public abstract float EvaluateNarrow(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, EmdNarrowOutputs outputs, EmdOptions? options);

    internal static EmdKernel OfCosts<TShape>(CostTable costs)
        where TShape : struct, IClassShape
        => new RangeEmdKernel<PotentialKernel<TablePotentials<TShape>, TShape>>(new(new(default, costs), default), costs);

    internal static EmdKernel OfUnrolledCosts<TTable>(CostTable costs)
        where TTable : struct, IUnrolledTable
        => new RangeEmdKernel<UnrolledTableKernel<TTable>>(new(costs), costs);
}
