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
        RowBlocks blocks = UnrolledRows.Of<TCurvature>(rows, plan, default(TTable).ClassCount, ref costs.First);
        if (TCurvature.IsOn)
        {
            RunCurvature<TOps, TVector>(plan, blocks);
            return;
        }

        switch (plan.HasGradient, HasPositions: rows.ClassStride != 0, plan.HasCrossEntropy)
        {
            case (false, false, false): TTable.Hard<TOps, TVector, Off, Off>(blocks); break;
            case (false, false, true): TTable.Hard<TOps, TVector, Off, On>(blocks); break;
            case (false, true, false): TTable.Hard<TOps, TVector, On, Off>(blocks); break;
            case (false, true, true): TTable.Hard<TOps, TVector, On, On>(blocks); break;
            case (true, false, false): TTable.HardGradient<TOps, TVector, Off, Off, Off, Off>(blocks); break;
            case (true, false, true): TTable.HardGradient<TOps, TVector, Off, On, Off, Off>(blocks); break;
            case (true, true, false): TTable.HardGradient<TOps, TVector, On, Off, Off, Off>(blocks); break;
            case (true, true, true): TTable.HardGradient<TOps, TVector, On, On, Off, Off>(blocks); break;
        }
    }

    private static void RunCurvature<TOps, TVector>(in LossPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        switch (HasPositions: blocks.ClassStride != 0, plan.HasCrossEntropy, IsGaussNewton: plan.Curvature == EmdCurvature.GaussNewton)
        {
            case (false, false, false): TTable.HardGradient<TOps, TVector, Off, Off, Off, On>(blocks); break;
            case (false, false, true): TTable.HardGradient<TOps, TVector, Off, Off, On, Off>(blocks); break;
            case (false, true, false): TTable.HardGradient<TOps, TVector, Off, On, Off, On>(blocks); break;
            case (false, true, true): TTable.HardGradient<TOps, TVector, Off, On, On, Off>(blocks); break;
            case (true, false, false): TTable.HardGradient<TOps, TVector, On, Off, Off, On>(blocks); break;
            case (true, false, true): TTable.HardGradient<TOps, TVector, On, Off, On, Off>(blocks); break;
            case (true, true, false): TTable.HardGradient<TOps, TVector, On, On, Off, On>(blocks); break;
            case (true, true, true): TTable.HardGradient<TOps, TVector, On, On, On, Off>(blocks); break;
        }
    }
}
