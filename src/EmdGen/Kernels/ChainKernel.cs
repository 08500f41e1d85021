using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// The loss and gradient of a chain for any class count and every option, a vector of rows at a time, in passes over the classes. Masses are
/// exp(z - max), not yet divided by their sum: the division is folded into the factors at the end.
/// </summary>
internal static unsafe class ChainKernel<TOps, TVector, TShape>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IChainShape
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(TShape shape, in ChainPlan plan, in RowRange rows, float* memory)
    {
        int classCount = shape.ClassCount;
        nint step = rows.ClassStride != 0 ? TOps.Width : (nint)TOps.Width * classCount;
        var scratch = new ChainScratch(memory, classCount, TOps.Width);
        fixed (float* spacings = shape.Spacings)
        {
            for (nint block = 0; block < rows.BlockCount; block++)
            {
                ChainRow<TVector> row = default;
                nint firstRow = block * TOps.Width;
                row.Largest = ColumnPass<TOps, TVector>.Load(rows.Logits + (block * step), rows.ClassStride, classCount, scratch.Masses);
                LoadTargets(plan, rows, block * step, firstRow, classCount, scratch, ref row);
                if (plan.HasCrossEntropy)
                    CrossEntropyPass<TOps, TVector>.BeforeSoftmax(plan, classCount, scratch, ref row);
                SoftmaxPass<TOps, TVector>.Run(plan, classCount, scratch, ref row);
                if (plan.HasCrossEntropy && !plan.TakesProbabilities)
                    CrossEntropyPass<TOps, TVector>.AfterSoftmax(plan, classCount, scratch, ref row);
                FlowPass<TOps, TVector, TShape>.Loss(shape, spacings, plan, scratch, ref row);
                TOps.Store(ref rows.Losses[firstRow], TotalLoss(shape, plan, ref row));
                if (!plan.HasGradient)
                    continue;
                PotentialPass<TOps, TVector>.Run(plan, classCount, scratch, ref row);
                GradientPass<TOps, TVector>.Run(
                    plan, classCount, scratch, row, TOps.Load(ref rows.Scales[block * rows.ScaleStep]), shape.Exponent);
                ColumnPass<TOps, TVector>.Store(rows.Gradient + (block * step), rows.ClassStride, classCount, scratch.Flows);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadTargets(
        in ChainPlan plan, in RowRange rows, nint offset, nint firstRow, int classCount, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        if (plan.HasSoftTargets)
            ColumnPass<TOps, TVector>.Load(rows.Targets + offset, rows.ClassStride, classCount, scratch.Targets);
        else
            row.Label = TOps.LoadLabels(ref rows.Labels[firstRow]);
        if (plan.Smoothing != 0)
            Smooth(plan, classCount, scratch, row.Label);
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
                ? ColumnPass<TOps, TVector>.Get(scratch.Targets, j)
                : TOps.SelectEqual(label, TOps.Create(j), one, TOps.Zero);
            ColumnPass<TOps, TVector>.Put(scratch.Targets, j, TOps.MultiplyAdd(target, kept, spread));
        }
    }

    /// <summary>alpha * cross entropy + lambda * EMD, and what a root inside the row does to the gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector TotalLoss(TShape shape, in ChainPlan plan, ref ChainRow<TVector> row)
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
        return plan.HasCrossEntropy ? TOps.MultiplyAdd(row.CrossEntropy, TOps.Create(plan.CrossEntropyWeight), emd) : emd;
    }
}
