using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures;

/// <summary>The kernels of an unrolled chain or tree, chosen by the plan of the loss.</summary>
internal readonly struct UnrolledFlows<TFlows> : IUnrolledTerms
    where TFlows : struct, IUnrolledFlows
{
    public static bool Compute(in LossPlan plan) => plan.IsPlain;

    public static bool IndexByLabel(int width) => false;

    public void Run<TOps, TVector, TCurvature>(LossPlan plan, RowRange rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TCurvature : struct, ISwitch
    {
        RowBlocks blocks = UnrolledRows.Of<TCurvature>(rows, plan, default(TFlows).ClassCount);
        if (TCurvature.IsOn)
        {
            RunCurvature<TOps, TVector>(plan, blocks);
            return;
        }

        switch (plan.HasSoftTargets, plan.HasGradient, HasPositions: rows.ClassStride != 0)
        {
            case (false, false, false): TFlows.Hard<TOps, TVector, Off>(blocks); break;
            case (false, false, true): TFlows.Hard<TOps, TVector, On>(blocks); break;
            case (false, true, false): TFlows.HardGradient<TOps, TVector, Off, Off, Off>(blocks); break;
            case (false, true, true): TFlows.HardGradient<TOps, TVector, On, Off, Off>(blocks); break;
            case (true, false, false): TFlows.Soft<TOps, TVector, Off>(blocks); break;
            case (true, false, true): TFlows.Soft<TOps, TVector, On>(blocks); break;
            case (true, true, false): TFlows.SoftGradient<TOps, TVector, Off, Off, Off>(blocks); break;
            case (true, true, true): TFlows.SoftGradient<TOps, TVector, On, Off, Off>(blocks); break;
        }
    }

    private static void RunCurvature<TOps, TVector>(in LossPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        switch (plan.HasSoftTargets, HasPositions: blocks.ClassStride != 0, IsGaussNewton: plan.Curvature == EmdCurvature.GaussNewton)
        {
            case (false, false, false): TFlows.HardGradient<TOps, TVector, Off, Off, On>(blocks); break;
            case (false, false, true): TFlows.HardGradient<TOps, TVector, Off, On, Off>(blocks); break;
            case (false, true, false): TFlows.HardGradient<TOps, TVector, On, Off, On>(blocks); break;
            case (false, true, true): TFlows.HardGradient<TOps, TVector, On, On, Off>(blocks); break;
            case (true, false, false): TFlows.SoftGradient<TOps, TVector, Off, Off, On>(blocks); break;
            case (true, false, true): TFlows.SoftGradient<TOps, TVector, Off, On, Off>(blocks); break;
            case (true, true, false): TFlows.SoftGradient<TOps, TVector, On, Off, On>(blocks); break;
            case (true, true, true): TFlows.SoftGradient<TOps, TVector, On, On, Off>(blocks); break;
        }
    }
}
