using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>The unrolled kernels of a small chain where they apply, loops for the rest.</summary>
internal readonly unsafe struct UnrolledKernel<TChain> : IRangeKernel
    where TChain : struct, IUnrolledChain
{
    public double DefaultCrossEntropyWeight => 0;

    public int ClassCount => default(TChain).ClassCount;

    public int ScratchLength(int width) => ChainScratch.Length(ClassCount, width);

    public void Run<TOps, TVector>(in ChainPlan plan, in RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        if (!plan.IsPlain)
            ChainKernel<TOps, TVector, TChain, WholeSums>.Run(default, plan, rows, scratch);
        else if (rows.ClassStride == 0)
            Run<TOps, TVector, Off>(plan, new RowBlocks(rows, plan.EmdWeight));
        else
            Run<TOps, TVector, On>(plan, new RowBlocks(rows, plan.EmdWeight));
    }

    private static void Run<TOps, TVector, TPositions>(in ChainPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
    {
        if (plan.HasSoftTargets)
        {
            if (plan.HasGradient)
                TChain.SoftGradient<TOps, TVector, TPositions>(blocks);
            else
                TChain.Soft<TOps, TVector, TPositions>(blocks);
        }
        else if (plan.HasGradient)
        {
            TChain.HardGradient<TOps, TVector, TPositions>(blocks);
        }
        else
        {
            TChain.Hard<TOps, TVector, TPositions>(blocks);
        }
    }
}
