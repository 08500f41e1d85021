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
        if (plan.IsPlain)
            UnrolledFlows<TChain>.Run<TOps, TVector>(plan, rows);
        else
            ChainKernel<TOps, TVector, TChain, WholeSums>.Run(default, plan, rows, scratch);
    }
}
