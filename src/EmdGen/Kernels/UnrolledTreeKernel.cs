using EmdGen.CompilerServices;
using EmdGen.Structures;

namespace EmdGen.Kernels;

/// <summary>The unrolled kernels of a small tree where they apply, loops for the rest.</summary>
internal readonly unsafe struct UnrolledTreeKernel<TTree>(TreeDistance distance) : IRangeKernel
    where TTree : struct, IUnrolledFlows
{
    private readonly PotentialKernel<TreePotentials, TTree> loops = new(new(distance), default);

    public double DefaultCrossEntropyWeight => loops.DefaultCrossEntropyWeight;

    public int ClassCount => default(TTree).ClassCount;

    public int ScratchLength(int width) => loops.ScratchLength(width);

    public void Run<TOps, TVector>(in ChainPlan plan, in RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        if (plan.IsPlain)
            UnrolledFlows<TTree>.Run<TOps, TVector>(plan, rows);
        else
            loops.Run<TOps, TVector>(plan, rows, scratch);
    }
}
