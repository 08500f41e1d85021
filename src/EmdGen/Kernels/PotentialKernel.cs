using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>The loss and gradient of a structure that leaves potentials, for every option, a vector of rows at a time.</summary>
internal readonly unsafe struct PotentialKernel<TPotentials, TShape>(TPotentials potentials, TShape shape) : IRangeKernel
    where TPotentials : struct, IPotentials
    where TShape : struct, IClassShape
{
    public double DefaultCrossEntropyWeight => potentials.DefaultCrossEntropyWeight;

    public int ClassCount => shape.ClassCount;

    public int ScratchLength(int width) => ChainScratch.Length(shape.ClassCount, width) + (potentials.ExtraColumns * width);

    public void Run<TOps, TVector>(in ChainPlan plan, in RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        if (shape.ClassCount <= WholeSums.LargestClassCount)
            Run<TOps, TVector, WholeSums>(plan, rows, scratch);
        else
            Run<TOps, TVector, BlockedSums>(plan, rows, scratch);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<TOps, TVector, TSums>(in ChainPlan plan, in RowRange rows, float* memory)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TSums : struct, IRunningSums
    {
        var scratch = new ChainScratch(memory, shape.ClassCount, TOps.Width);
        float* extra = memory + ChainScratch.Length(shape.ClassCount, TOps.Width);
        ChainRow<TVector> row = default;
        for (nint block = 0; block < rows.BlockCount; block++)
        {
            int* labels = BlockPass<TOps, TVector, TShape, TSums>.LabelsOf(rows, block);
            BlockPass<TOps, TVector, TShape, TSums>.Begin<Off>(shape, plan, rows, block, scratch, ref row);
            if (plan.HasGradient)
                potentials.Run<TOps, TVector, On>(plan, labels, scratch, extra, ref row);
            else
                potentials.Run<TOps, TVector, Off>(plan, labels, scratch, extra, ref row);
            BlockPass<TOps, TVector, TShape, TSums>.Total(shape, plan, ref row);
            if (plan.HasGradient)
                Gradient<TOps, TVector, TSums>(shape, plan, rows, block, scratch, ref row);
            TOps.Store(ref rows.Losses[block * TOps.Width], row.Loss);
        }
    }

    private static void Gradient<TOps, TVector, TSums>(
        TShape shape, in ChainPlan plan, in RowRange rows, nint block, in ChainScratch scratch, ref ChainRow<TVector> row)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TSums : struct, IRunningSums
    {
        float* gradient = rows.Gradient + (block * BlockPass<TOps, TVector, TShape, TSums>.Step(shape, rows));
        TVector scale = TOps.Load(ref rows.Scales[block * rows.ScaleStep]);
        if (plan.TakesProbabilities)
        {
            ProbabilityPass<TOps, TVector>.OfPotentials(plan, shape.ClassCount, shape.Exponent, scratch, scale, row);
            BlockPass<TOps, TVector, TShape, TSums>.StoreFlows(shape, scratch, gradient, rows.ClassStride);
            return;
        }

        BlockPass<TOps, TVector, TShape, TSums>.GradientOfLogits<On>(shape, plan, scratch, scale, row, gradient, rows.ClassStride);
    }
}
