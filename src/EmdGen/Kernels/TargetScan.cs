using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EmdGen.CompilerServices;
using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen.Kernels;

/// <summary>
/// A fast look at soft targets: whether every row is plainly a distribution. What it doubts is for <see cref="TargetChecks"/> to judge, so that
/// rounding here refuses nothing.
/// </summary>
internal static unsafe class TargetScan
{
    /// <summary>Inside the tolerance of the check, by more than float32 sums can be off.</summary>
    private const float PlainTolerance = 0.9e-3f;

    /// <summary>Checks every row.</summary>
    /// <exception cref="ArgumentException">A row is no distribution.</exception>
    internal static void Check(ReadOnlySpan<float> targets, BatchShape shape) => TargetChecks.Check(targets, shape, PlainRows(targets, shape));

    /// <summary>How many rows from the first on are certainly distributions.</summary>
    private static int PlainRows(ReadOnlySpan<float> targets, BatchShape shape)
    {
        if (Vector512.IsHardwareAccelerated)
            return PlainRows<Lanes512, Vector512<float>>(targets, shape);
        if (Vector256.IsHardwareAccelerated)
            return PlainRows<Lanes256, Vector256<float>>(targets, shape);
        return Vector128.IsHardwareAccelerated ? PlainRows<Lanes128, Vector128<float>>(targets, shape) : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int PlainRows<TOps, TVector>(ReadOnlySpan<float> targets, BatchShape shape)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        // Images whose positions do not fill vectors are left to the check.
        if (shape.PositionCount > 1 && shape.PositionCount % TOps.Width != 0)
            return 0;
        nint classStride = shape.PositionCount == 1 ? 0 : shape.PositionCount;
        var chain = new UnitChain(shape.ClassCount, exponent: 2);
        float[] scratch = ArrayPool<float>.Shared.Rent(shape.ClassCount * TOps.Width);
        fixed (float* memory = scratch, first = targets)
        {
            TVector doubts = TOps.Zero;
            int whole = shape.RowCount / TOps.Width * TOps.Width;
            for (int row = 0; row < whole; row += TOps.Width)
            {
                float* block = shape.PositionCount == 1 ? first + ((nint)row * shape.ClassCount) : first + shape.Index(row, 0);
                ColumnPass<TOps, TVector, UnitChain>.Load(chain, block, classStride, memory);
                doubts = TOps.Add(doubts, Doubts<TOps, TVector>(shape.ClassCount, memory));
            }

            TOps.Store(ref *memory, doubts);
            bool arePlain = !new ReadOnlySpan<float>(memory, TOps.Width).ContainsAnyExcept(0f);
            ArrayPool<float>.Shared.Return(scratch);
            return arePlain ? whole : 0;
        }
    }

    /// <summary>0 for a plain row, 1 for any other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector Doubts<TOps, TVector>(int classCount, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        TVector one = TOps.Create(1f);
        TVector sum = TOps.Zero;
        TVector negatives = TOps.Zero;
        for (int j = 0; j < classCount; j++)
        {
            TVector target = Columns<TOps, TVector>.Get(scratch, j);
            sum = TOps.Add(sum, target);
            negatives = TOps.SelectLessOrEqual(TOps.Zero, target, negatives, one);
        }

        TVector distance = TOps.Subtract(sum, one);
        distance = TOps.Max(distance, TOps.Subtract(TOps.Zero, distance));
        return TOps.SelectLessOrEqual(distance, TOps.Create(PlainTolerance), negatives, one);
    }
}
