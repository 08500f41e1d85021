using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Calls;

/// <summary>A kernel that computes curvatures beside gradients.</summary>
internal readonly unsafe struct CurvatureKernel<TKernel>(TKernel kernel) : IRangeKernel
    where TKernel : struct, IRangeKernel
{
    private readonly TKernel kernel = kernel;

    public static bool HasCurvature => true;

    public double DefaultCrossEntropyWeight => kernel.DefaultCrossEntropyWeight;

    public double Unit => kernel.Unit;

    public int ClassCount => kernel.ClassCount;

    public int Exponent => kernel.Exponent;

    public double MeanWeight => kernel.MeanWeight;

    public long ScratchLength(int width) => kernel.ScratchLength(width) + kernel.CurvatureLength(width);

    public long CurvatureLength(int width) => 0;

    public bool IndexesByLabel(in LossPlan plan, int width) => kernel.IndexesByLabel(plan, width);

    public void Run<TOps, TVector, TCurvature>(LossPlan plan, RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TCurvature : struct, ISwitch
        => kernel.Run<TOps, TVector, On>(plan, rows, scratch);
}
