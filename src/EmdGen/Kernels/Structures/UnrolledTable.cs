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

    public void Run<TOps, TVector, TMasses>(LossPlan plan, RowRange rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TMasses : struct, ISwitch
    {
        RowBlocks blocks = UnrolledRows.Of(rows, plan, ref costs.First);
        switch (plan.HasGradient, HasPositions: rows.ClassStride != 0, plan.HasCrossEntropy)
        {
            case (false, false, false): TTable.Hard<TOps, TVector, Off, Off>(blocks); break;
            case (false, false, true): TTable.Hard<TOps, TVector, Off, On>(blocks); break;
            case (false, true, false): TTable.Hard<TOps, TVector, On, Off>(blocks); break;
            case (false, true, true): TTable.Hard<TOps, TVector, On, On>(blocks); break;
            case (true, false, false): TTable.HardGradient<TOps, TVector, Off, Off, TMasses>(blocks); break;
            case (true, false, true): TTable.HardGradient<TOps, TVector, Off, On, TMasses>(blocks); break;
            case (true, true, false): TTable.HardGradient<TOps, TVector, On, Off, TMasses>(blocks); break;
            case (true, true, true): TTable.HardGradient<TOps, TVector, On, On, TMasses>(blocks); break;
        }
    }
}
