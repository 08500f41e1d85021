using System.Runtime.CompilerServices;
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
        RowBlocks blocks = UnrolledRows.Of(
            rows, plan, TCurvature.IsOn ? new CurvatureWeights(plan, default(TFlows).ClassCount).Logistic : 0);
        switch (plan.HasSoftTargets, plan.HasGradient, HasPositions: rows.ClassStride != 0)
        {
            case (false, false, false): TFlows.Hard<TOps, TVector, Off>(blocks); break;
            case (false, false, true): TFlows.Hard<TOps, TVector, On>(blocks); break;
            case (false, true, false): HardGradient<TOps, TVector, Off, TCurvature>(plan, blocks); break;
            case (false, true, true): HardGradient<TOps, TVector, On, TCurvature>(plan, blocks); break;
            case (true, false, false): TFlows.Soft<TOps, TVector, Off>(blocks); break;
            case (true, false, true): TFlows.Soft<TOps, TVector, On>(blocks); break;
            case (true, true, false): SoftGradient<TOps, TVector, Off, TCurvature>(plan, blocks); break;
            case (true, true, true): SoftGradient<TOps, TVector, On, TCurvature>(plan, blocks); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HardGradient<TOps, TVector, TPositions, TCurvature>(in LossPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
        where TCurvature : struct, ISwitch
    {
        if (!TCurvature.IsOn)
            TFlows.HardGradient<TOps, TVector, TPositions, Off, Off>(blocks);
        else if (plan.Curvature == EmdCurvature.GaussNewton)
            TFlows.HardGradient<TOps, TVector, TPositions, On, Off>(blocks);
        else
            TFlows.HardGradient<TOps, TVector, TPositions, Off, On>(blocks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SoftGradient<TOps, TVector, TPositions, TCurvature>(in LossPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
        where TCurvature : struct, ISwitch
    {
        if (!TCurvature.IsOn)
            TFlows.SoftGradient<TOps, TVector, TPositions, Off, Off>(blocks);
        else if (plan.Curvature == EmdCurvature.GaussNewton)
            TFlows.SoftGradient<TOps, TVector, TPositions, On, Off>(blocks);
        else
            TFlows.SoftGradient<TOps, TVector, TPositions, Off, On>(blocks);
    }
}
