using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures;

/// <summary>The kernels of an unrolled chain or tree, chosen by the plan of the loss.</summary>
internal readonly struct UnrolledFlows<TFlows> : IUnrolledTerms
    where TFlows : struct, IUnrolledFlows
{
    public static bool Compute(in LossPlan plan) => plan.IsPlain;

    public static bool IndexByLabel(int width) => false;

    public void Run<TOps, TVector, TMasses>(LossPlan plan, RowRange rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TMasses : struct, ISwitch
    {
        RowBlocks blocks = UnrolledRows.Of(rows, plan);
        switch (plan.HasSoftTargets, plan.HasGradient, HasPositions: rows.ClassStride != 0)
        {
            case (false, false, false): TFlows.Hard<TOps, TVector, Off>(blocks); break;
            case (false, false, true): TFlows.Hard<TOps, TVector, On>(blocks); break;
            case (false, true, false): TFlows.HardGradient<TOps, TVector, Off, TMasses>(blocks); break;
            case (false, true, true): TFlows.HardGradient<TOps, TVector, On, TMasses>(blocks); break;
            case (true, false, false): TFlows.Soft<TOps, TVector, Off>(blocks); break;
            case (true, false, true): TFlows.Soft<TOps, TVector, On>(blocks); break;
            case (true, true, false): TFlows.SoftGradient<TOps, TVector, Off, TMasses>(blocks); break;
            case (true, true, true): TFlows.SoftGradient<TOps, TVector, On, TMasses>(blocks); break;
        }
    }
}
