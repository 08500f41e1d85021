using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// What every structure's kernel does with a block of rows before and after the passes of its own. Masses are exp(z - max), not yet
/// divided by their sum: the division is folded into the factors at the end.
/// </summary>
internal static unsafe class BlockPass<TOps, TVector, TShape, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TSums : struct, IRunningSums
{
    /// <summary>How far apart blocks lie in arrays of classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Step(TShape shape, in RowRange rows) => rows.ClassStride != 0 ? TOps.Width : (nint)TOps.Width * shape.ClassCount;

    /// <summary>From the arguments to masses, targets and cross entropy; to prefix sums too where <typeparamref name="TPrefix"/> is on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Begin<TPrefix>(
        TShape shape, in ChainPlan plan, in RowRange rows, nint block, in ChainScratch scratch, ref ChainRow<TVector> row)
        where TPrefix : struct, ISwitch
    {
        int classCount = shape.ClassCount;
        nint offset = block * Step(shape, rows);
        float* logits = rows.Logits + offset;
        row.Largest = ColumnPass<TOps, TVector, TShape>.Load(shape, logits, rows.ClassStride, scratch.Masses);
        LoadTargets(shape, plan, rows, offset, block * TOps.Width, scratch, ref row);
        if (plan.HasCrossEntropy)
            CrossEntropyPass<TOps, TVector>.BeforeSoftmax(plan, classCount, LabelsOf(rows, block), scratch, ref row);
        var next = new NextBlock(rows, logits, TOps.Width, classCount);
        if (plan.TakesProbabilities)
            SoftmaxPass<TOps, TVector, TShape, TSums>.OfProbabilities(classCount, scratch, ref row);
        else
            SoftmaxPass<TOps, TVector, TShape, TSums>.OfLogits<TPrefix>(shape, scratch, next, ref row);
        if (plan.HasCrossEntropy && !plan.TakesProbabilities)
            CrossEntropyPass<TOps, TVector>.AfterSoftmax(plan, classCount, LabelsOf(rows, block), scratch, ref row);
    }

    /// <summary>alpha * cross entropy + lambda * EMD, and what a root inside the row does to the gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Total(TShape shape, in ChainPlan plan, ref ChainRow<TVector> row)
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

    /// <summary>The gradient with respect to logits, from the masses and what the structure's passes left in Flows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void GradientOfLogits<TReady>(
        TShape shape,
        in ChainPlan plan,
        in ChainScratch scratch,
        TVector scale,
        in ChainRow<TVector> row,
        float* gradient,
        nint classStride)
        where TReady : struct, ISwitch
    {
        if (plan.HasCrossEntropy)
            GradientPass<TOps, TVector, TShape, TSums, TReady, On>.Run(shape, plan, scratch, scale, row, gradient, classStride);
        else
            GradientPass<TOps, TVector, TShape, TSums, TReady, Off>.Run(shape, plan, scratch, scale, row, gradient, classStride);
    }

    /// <summary>The gradient with respect to probabilities, from Flows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreFlows(TShape shape, in ChainScratch scratch, float* gradient, nint classStride)
    {
        if (classStride == 0)
            ColumnPass<TOps, TVector, TShape>.Store(shape, gradient, scratch.Flows);
        else
            ColumnPass<TOps, TVector, TShape>.StorePositions(shape.ClassCount, gradient, classStride, scratch.Flows);
    }

    /// <summary>The class index of every lane; null for soft targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int* LabelsOf(in RowRange rows, nint block) => rows.Labels == null ? null : rows.Labels + (block * TOps.Width);

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
}
