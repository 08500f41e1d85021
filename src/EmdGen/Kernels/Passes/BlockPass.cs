using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>
/// The steps that all structures share before and after their own terms. Masses are the softmax numerators exp(z - max): the division by
/// their sum is folded into the factors at the end.
/// </summary>
internal static unsafe class BlockPass<TOps, TVector, TShape, TTerms, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TTerms : struct, IStructureTerms
    where TSums : struct, IRunningSums
{
    /// <summary>Makes masses, targets and cross entropy of the arguments, and prefix sums where the terms read them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Begin(
        TShape shape, in TTerms terms, in LossPlan plan, in RowRange rows, nint block, in BlockScratch scratch, ref BlockState<TVector> row)
    {
        int classCount = shape.ClassCount;
        nint offset = block * rows.StepOf(TOps.Width, shape.ClassCount);
        float* logits = rows.Logits + offset;
        row.Largest = ColumnPass<TOps, TVector, TShape>.Load(shape, logits, rows.ClassStride, scratch.Masses);
        LoadTargets(shape, plan, rows, offset, block * TOps.Width, scratch, ref row);
        if (plan.HasCrossEntropy)
            CrossEntropyPass<TOps, TVector>.BeforeSoftmax(plan, classCount, rows.LabelsOf(block, TOps.Width), scratch, ref row);
        var next = new NextBlock(rows, logits, TOps.Width, classCount);
        if (plan.TakesProbabilities)
            GivenMassPass<TOps, TVector, TSums>.Run(plan, classCount, shape.Exponent == 2 && terms.CanVanish, scratch, ref row);
        else
            SoftmaxPass<TOps, TVector, TShape, TTerms, TSums>.Run(shape, scratch, next, ref row);
        if (plan.HasCrossEntropy && !plan.TakesProbabilities)
            CrossEntropyPass<TOps, TVector>.AfterSoftmax(plan, classCount, rows.LabelsOf(block, TOps.Width), scratch, ref row);
    }

    /// <summary>Leaves the loss, alpha * cross entropy + lambda * EMD, and the factor that a root inside the row brings into the gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Total(TShape shape, in LossPlan plan, ref BlockState<TVector> row)
    {
        TVector emd;
        row.EmdFactor = TOps.Create(plan.EmdWeight);
        if (plan.IsRootMean)
        {
            emd = RootPass<TOps, TVector>.Run(shape.ClassCount, shape.Exponent, ref row);
        }
        else
        {
            emd = TOps.Multiply(row.Loss, row.Inverse);
            if (shape.Exponent == 2)
                emd = TOps.Multiply(emd, row.Inverse);
        }

        emd = TOps.Multiply(emd, TOps.Create(plan.EmdWeight));
        row.Loss = plan.HasCrossEntropy ? TOps.MultiplyAdd(row.CrossEntropy, TOps.Create(plan.CrossEntropyWeight), emd) : emd;
    }

    /// <summary>Writes the gradient, times the row's scale, from the masses and the numbers that the structure's terms left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Gradient(
        TShape shape, in LossPlan plan, in RowRange rows, nint block, in BlockScratch scratch, in BlockState<TVector> row)
    {
        float* gradient = rows.Gradient + (block * rows.StepOf(TOps.Width, shape.ClassCount));
        TVector scale = TOps.Load(ref rows.Scales[block * rows.ScaleStep]);
        if (plan.TakesProbabilities)
        {
            ProbabilityPass<TOps, TVector, TTerms, TSums>.Run(plan, shape.ClassCount, shape.Exponent, scratch, scale, row);
            if (rows.ClassStride == 0)
                ColumnPass<TOps, TVector, TShape>.Store(shape, gradient, scratch.Gradient);
            else
                ColumnPass<TOps, TVector, TShape>.StorePositions(shape.ClassCount, gradient, rows.ClassStride, scratch.Gradient);
        }
        else if (plan.IsRootMean)
        {
            if (plan.HasCrossEntropy)
                GradientPass<TOps, TVector, TShape, TTerms, TSums, On, On>.Run(shape, plan, scratch, scale, row, gradient, rows.ClassStride);
            else
                GradientPass<TOps, TVector, TShape, TTerms, TSums, Off, On>.Run(shape, plan, scratch, scale, row, gradient, rows.ClassStride);
        }
        else if (plan.HasCrossEntropy)
        {
            GradientPass<TOps, TVector, TShape, TTerms, TSums, On, Off>.Run(shape, plan, scratch, scale, row, gradient, rows.ClassStride);
        }
        else
        {
            GradientPass<TOps, TVector, TShape, TTerms, TSums, Off, Off>.Run(shape, plan, scratch, scale, row, gradient, rows.ClassStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadTargets(
        TShape shape, in LossPlan plan, in RowRange rows, nint offset, nint firstRow, in BlockScratch scratch, ref BlockState<TVector> row)
    {
        if (plan.HasSoftTargets)
            ColumnPass<TOps, TVector, TShape>.Load(shape, rows.Targets + offset, rows.ClassStride, scratch.Targets);
        else
            row.Label = TOps.LoadLabels(ref rows.Labels[firstRow]);
        if (plan.Smoothing != 0)
            Smooth(plan, shape.ClassCount, scratch, row.Label);
    }

    /// <summary>Leaves the smoothed targets, (1 - eps) t + eps / C.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Smooth(in LossPlan plan, int classCount, in BlockScratch scratch, TVector label)
    {
        TVector kept = TOps.Create(plan.Kept);
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
