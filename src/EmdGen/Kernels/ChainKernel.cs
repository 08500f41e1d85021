using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// The loss and gradient of a chain for any class count and every option, a vector of rows at a time, in passes over the classes. Masses are
/// exp(z - max), not yet divided by their sum: the division is folded into the factors at the end.
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
        int classCount = shape.ClassCount;
        nint step = rows.ClassStride != 0 ? TOps.Width : (nint)TOps.Width * classCount;
        var scratch = new ChainScratch(memory, classCount, TOps.Width);
        fixed (float* spacings = shape.Spacings)
        {
            // One row's numbers for all blocks: clearing them would call code whose instructions of 128 bits are slow between wider ones.
            ChainRow<TVector> row = default;
            for (nint block = 0; block < rows.BlockCount; block++)
            {
                nint firstRow = block * TOps.Width;
                float* logits = rows.Logits + (block * step);
                row.Largest = ColumnPass<TOps, TVector, TShape>.Load(shape, logits, rows.ClassStride, scratch.Masses);
                LoadTargets(shape, plan, rows, block * step, firstRow, scratch, ref row);
                if (plan.HasCrossEntropy)
                    CrossEntropyPass<TOps, TVector>.BeforeSoftmax(plan, classCount, scratch, ref row);
                var next = new NextBlock(rows, logits, TOps.Width, classCount);
                if (plan.TakesProbabilities)
                    SoftmaxPass<TOps, TVector, TShape, TSums>.OfProbabilities(classCount, scratch, ref row);
                else
                    SoftmaxPass<TOps, TVector, TShape, TSums>.OfLogits(shape, scratch, next, ref row);
                if (plan.HasCrossEntropy && !plan.TakesProbabilities)
                    CrossEntropyPass<TOps, TVector>.AfterSoftmax(plan, classCount, scratch, ref row);
                if (plan.HasGradient)
                    Gradient(shape, spacings, plan, rows, scratch, block, step, ref row);
                else
                    Loss(shape, spacings, plan, rows, scratch, ref row);
                TOps.Store(ref rows.Losses[firstRow], row.Loss);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Loss(
        TShape shape, float* spacings, in ChainPlan plan, in RowRange rows, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        var nothing = new NextBlock(default, scratch.Masses, TOps.Width, shape.ClassCount);
        if (plan.IsDense)
            DenseFlowPass<TOps, TVector, TShape, TSums, Off>.Run(shape, spacings, scratch, nothing, ref row);
        else
            FlowPass<TOps, TVector, TShape, TSums, Off>.Run(shape, spacings, scratch, nothing, ref row);
        Total(shape, plan, ref row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Gradient(
        TShape shape,
        float* spacings,
        in ChainPlan plan,
        in RowRange rows,
        in ChainScratch scratch,
        nint block,
        nint step,
        ref ChainRow<TVector> row)
    {
        float* gradient = rows.Gradient + (block * step);
        var next = new NextBlock(rows, gradient, TOps.Width, shape.ClassCount);
        if (plan.IsDense)
            DenseFlowPass<TOps, TVector, TShape, TSums, On>.Run(shape, spacings, scratch, next, ref row);
        else
            FlowPass<TOps, TVector, TShape, TSums, On>.Run(shape, spacings, scratch, next, ref row);
        Total(shape, plan, ref row);
        TVector scale = TOps.Load(ref rows.Scales[block * rows.ScaleStep]);
        if (plan.TakesProbabilities)
        {
            ProbabilityPass<TOps, TVector, TSums>.Run(plan, shape.ClassCount, shape.Exponent, scratch, scale, row);
            if (rows.ClassStride == 0)
                ColumnPass<TOps, TVector, TShape>.Store(shape, gradient, scratch.Flows);
            else
                ColumnPass<TOps, TVector, TShape>.StorePositions(shape.ClassCount, gradient, rows.ClassStride, scratch.Flows);
        }
        else if (plan.HasCrossEntropy)
        {
            GradientPass<TOps, TVector, TShape, TSums, On>.Run(shape, plan, scratch, scale, row, gradient, rows.ClassStride);
        }
        else
        {
            GradientPass<TOps, TVector, TShape, TSums, Off>.Run(shape, plan, scratch, scale, row, gradient, rows.ClassStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadTargets(
        TShape shape, in ChainPlan plan, in RowRange rows, nint offset, nint firstRow, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        if (plan.HasSoftTargets)
            ColumnPass<TOps, TVector, TShape>.Load(shape, rows.Targets + offset, rows.ClassStride, scratch.Targets);
        else
            row.Label = TOps.LoadLabels(ref rows.Labels[firstRow]);
        if (plan.Smoothing != 0)
            Smooth(plan, shape.ClassCount, scratch, row.Label);
    }

    /// <summary>(1 - eps) t + eps / C.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Smooth(in ChainPlan plan, int classCount, in ChainScratch scratch, TVector label)
    {
        TVector kept = TOps.Create(1f - plan.Smoothing);
        TVector spread = TOps.Create(plan.Smoothing / classCount);
        TVector one = TOps.Create(1f);
        for (int j = 0; j < classCount; j++)
        {
            TVector target = plan.HasSoftTargets
                ? Columns<TOps, TVector>.Get(scratch.Targets, j)
                : TOps.SelectEqual(label, TOps.Create(j), one, TOps.Zero);
            Columns<TOps, TVector>.Put(scratch.Targets, j, TOps.MultiplyAdd(target, kept, spread));
        }
    }

    /// <summary>alpha * cross entropy + lambda * EMD, and what a root inside the row does to the gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Total(TShape shape, in ChainPlan plan, ref ChainRow<TVector> row)
    {
        TVector emd = TOps.Multiply(row.Loss, row.Inverse);
        if (shape.Exponent == 2)
            emd = TOps.Multiply(emd, row.Inverse);
        row.EmdFactor = TOps.Create(plan.EmdWeight);
        if (plan.IsRootMean)
        {
            TVector root = TOps.Sqrt(TOps.Divide(emd, TOps.Create(shape.ClassCount)));
            TVector slope = TOps.Divide(TOps.Create(0.5f), TOps.Multiply(root, TOps.Create(shape.ClassCount)));
            row.EmdFactor = TOps.SelectEqual(root, TOps.Zero, TOps.Zero, TOps.Multiply(row.EmdFactor, slope));
            emd = root;
        }

        emd = TOps.Multiply(emd, TOps.Create(plan.EmdWeight));
        row.Loss = plan.HasCrossEntropy ? TOps.MultiplyAdd(row.CrossEntropy, TOps.Create(plan.CrossEntropyWeight), emd) : emd;
    }
}
