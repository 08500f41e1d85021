using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures;

/// <summary>The kernels of an unrolled table, chosen by the plan of the loss.</summary>
internal readonly struct UnrolledTable<TTable>(CostTable costs) : IUnrolledTerms
    where TTable : struct, IUnrolledTable
{
    public static bool Compute(in LossPlan plan) => plan.IsPlainBesideCrossEntropy;

    /// <summary>Lookups in eight lanes or more are permutations, which stay inside the table whatever the label is.</summary>
    public static bool IndexByLabel(int width) => width < 8;

    public void Run<TOps, TVector, TCurvature>(LossPlan plan, RowRange rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TCurvature : struct, ISwitch
    {
        RowBlocks blocks = UnrolledRows.Of(
            rows, plan, TCurvature.IsOn ? new CurvatureWeights(plan, default(TTable).ClassCount).Logistic : 0, ref costs.First);
        switch (plan.HasGradient, HasPositions: rows.ClassStride != 0, plan.HasCrossEntropy)
        {
            case (false, false, false): TTable.Hard<TOps, TVector, Off, Off>(blocks); break;
            case (false, false, true): TTable.Hard<TOps, TVector, Off, On>(blocks); break;
            case (false, true, false): TTable.Hard<TOps, TVector, On, Off>(blocks); break;
            case (false, true, true): TTable.Hard<TOps, TVector, On, On>(blocks); break;
            case (true, false, false): Gradient<TOps, TVector, Off, Off, TCurvature>(plan, blocks); break;
            case (true, false, true): Gradient<TOps, TVector, Off, On, TCurvature>(plan, blocks); break;
            case (true, true, false): Gradient<TOps, TVector, On, Off, TCurvature>(plan, blocks); break;
            case (true, true, true): Gradient<TOps, TVector, On, On, TCurvature>(plan, blocks); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Gradient<TOps, TVector, TPositions, TCrossEntropy, TCurvature>(in LossPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
        where TCrossEntropy : struct, ISwitch
        where TCurvature : struct, ISwitch
    {
        if (!TCurvature.IsOn)
            TTable.HardGradient<TOps, TVector, TPositions, TCrossEntropy, Off, Off>(blocks);
        else if (plan.Curvature == EmdCurvature.GaussNewton)
            TTable.HardGradient<TOps, TVector, TPositions, TCrossEntropy, On, Off>(blocks);
        else
            TTable.HardGradient<TOps, TVector, TPositions, TCrossEntropy, Off, On>(blocks);
    }
}
