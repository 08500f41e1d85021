using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.SingleRow;

/// <summary>
/// Computes loss and gradient of a chain of many classes for labels and logits, one row along the vectors: the numbers of one row stay in
/// the first-level cache, where those of a vector of rows do not.
/// </summary>
internal static unsafe class SingleRowKernel<TOps, TVector, TShape>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IChainShape
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(TShape shape, in LossPlan plan, in RowRange rows, float* memory)
    {
        int classCount = shape.ClassCount;
        var scratch = new RowScratch(memory, classCount, TOps.Width);
        scratch.Prepare<TOps, TVector>(shape.Spacings);
        RowState row = default;
        float* logits = rows.Logits;
        float* gradient = rows.Gradient;
        scratch.TakeLast<TOps, TVector>(logits);
        SingleRowSoftmaxPass<TOps, TVector>.FindLargest(scratch, logits, ref row);
        for (nint i = 0; i < rows.BlockCount; i++)
        {
            // Another thread may have changed the label since it was checked: it is read once, and is a class whatever it holds.
            row.Label = (int)Math.Min((uint)Volatile.Read(ref rows.Labels[i]), (uint)classCount - 1);
            SingleRowSoftmaxPass<TOps, TVector>.Run(scratch, logits, new NextRow(logits, classCount, rows.ExceedsCache), ref row);
            logits += classCount;

            // The next row is looked at early, among passes that do not wait for it: its copy long after it was written, its largest number
            // before it is needed.
            bool hasNext = i + 1 < rows.BlockCount;
            if (hasNext)
                scratch.TakeLast<TOps, TVector>(logits);
            if (plan.HasGradient)
                SingleRowFlowPass<TOps, TVector, TShape, On>.Run(shape, scratch, ref row);
            else
                SingleRowFlowPass<TOps, TVector, TShape, Off>.Run(shape, scratch, ref row);
            float factor = plan.EmdWeight * row.Inverse;
            if (shape.Exponent == 2)
                factor *= row.Inverse;
            rows.Losses[i] = row.Loss * factor;
            if (plan.HasGradient)
                SingleRowPotentialPass<TOps, TVector>.Run(scratch, new NextRow(gradient, classCount, rows.ExceedsCache), ref row);
            if (hasNext)
                SingleRowSoftmaxPass<TOps, TVector>.FindLargest(scratch, logits, ref row);
            if (!plan.HasGradient)
                continue;
            float scale = rows.Scales[rows.ScaleStep == 0 ? 0 : i];
            SingleRowGradientPass<TOps, TVector>.Run(scratch, row, factor * scale * shape.Exponent, gradient);
            scratch.GiveLast<TOps, TVector>(gradient);
            gradient += classCount;
        }
    }
}
