using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// The loss and gradient of a chain for any class count and every option, a vector of rows at a time, in passes over the classes.
/// </summary>
internal static unsafe class ChainKernel<TOps, TVector, TShape, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IChainShape
    where TSums : struct, IRunningSums
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(TShape shape, in ChainPlan plan, in RowRange rows, float* memory)
    {
        var scratch = new ChainScratch(memory, shape.ClassCount, TOps.Width);
        fixed (float* spacings = shape.Spacings)
        {
            // One row's numbers for all blocks: clearing them would call code whose instructions of 128 bits are slow between wider ones.
            ChainRow<TVector> row = default;
            for (nint block = 0; block < rows.BlockCount; block++)
            {
                BlockPass<TOps, TVector, TShape, TSums>.Begin<On>(shape, plan, rows, block, scratch, ref row);
                if (plan.HasGradient)
                    Gradient(shape, spacings, plan, rows, scratch, block, ref row);
                else
                    Loss(shape, spacings, plan, rows, scratch, block, ref row);
                TOps.Store(ref rows.Losses[block * TOps.Width], row.Loss);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Loss(
        TShape shape, float* spacings, in ChainPlan plan, in RowRange rows, in ChainScratch scratch, nint block, ref ChainRow<TVector> row)
    {
        var nothing = new NextBlock(default, scratch.Masses, TOps.Width, shape.ClassCount);
        if (plan.IsDense)
        {
            NextBlock targets = NextTargets(shape, rows, scratch, block);
            DenseFlowPass<TOps, TVector, TShape, TSums, Off>.Run(shape, spacings, scratch, targets, nothing, ref row);
        }
        else
        {
            FlowPass<TOps, TVector, TShape, TSums, Off>.Run(shape, spacings, scratch, nothing, ref row);
        }

        BlockPass<TOps, TVector, TShape, TSums>.Total(shape, plan, ref row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Gradient(
        TShape shape, float* spacings, in ChainPlan plan, in RowRange rows, in ChainScratch scratch, nint block, ref ChainRow<TVector> row)
    {
        float* gradient = rows.Gradient + (block * BlockPass<TOps, TVector, TShape, TSums>.Step(shape, rows));
        var next = new NextBlock(rows, gradient, TOps.Width, shape.ClassCount);
        if (plan.IsDense)
        {
            NextBlock targets = NextTargets(shape, rows, scratch, block);
            DenseFlowPass<TOps, TVector, TShape, TSums, On>.Run(shape, spacings, scratch, targets, next, ref row);
        }
        else
        {
            FlowPass<TOps, TVector, TShape, TSums, On>.Run(shape, spacings, scratch, next, ref row);
        }

        BlockPass<TOps, TVector, TShape, TSums>.Total(shape, plan, ref row);
        TVector scale = TOps.Load(ref rows.Scales[block * rows.ScaleStep]);
        if (plan.TakesProbabilities)
        {
            ProbabilityPass<TOps, TVector>.OfChain<TSums>(plan, shape.ClassCount, shape.Exponent, scratch, scale, row);
            BlockPass<TOps, TVector, TShape, TSums>.StoreFlows(shape, scratch, gradient, rows.ClassStride);
        }
        else
        {
            BlockPass<TOps, TVector, TShape, TSums>.GradientOfLogits<Off>(shape, plan, scratch, scale, row, gradient, rows.ClassStride);
        }
    }

    /// <summary>Of the batch's distributions; of nothing where labels were made into some.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static NextBlock NextTargets(TShape shape, in RowRange rows, in ChainScratch scratch, nint block)
        => rows.Targets == null
            ? new NextBlock(default, scratch.Masses, TOps.Width, shape.ClassCount)
            : new NextBlock(rows, rows.Targets + (block * BlockPass<TOps, TVector, TShape, TSums>.Step(shape, rows)), TOps.Width, shape.ClassCount);
}
