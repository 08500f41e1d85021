using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Passes;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen.Kernels.Calls;

/// <summary>The numbers that a scan for distributions looks at, whole vectors of rows at a time; 16-bit numbers are widened a tile at a time.</summary>
/// <param name="values">The numbers.</param>
/// <param name="shape">Their shape.</param>
/// <param name="tileRows">The most rows of a tile.</param>
/// <param name="scratch">Room for a block and a tile.</param>
/// <param name="tolerance">The distance from 1 within which a float32 sum is plainly good.</param>
internal readonly unsafe struct ScannedNumbers<TOps, TVector>(
    NumberPointer values, BatchShape shape, int tileRows, float* scratch, float tolerance)
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    private readonly WidenedTile tile = new(shape.ClassCount, shape.PositionCount, tileRows);

    private readonly bool exceedsCache = !values.Is16Bit && (long)shape.RowCount * shape.ClassCount >= Cache.ExceedingLength;

    private readonly NumberPointer values = values;
    private readonly BatchShape shape = shape;
    private readonly float* scratch = scratch;
    private readonly float tolerance = tolerance;

    /// <summary>True where certainly all of the rows are distributions; they lie in one image and fill vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool ArePlain(int firstRow, int rows)
    {
        int classCount = shape.ClassCount;
        nint index = shape.Index(firstRow, 0);
        float* block = values.Single(index);
        nint classStride = shape.PositionCount == 1 ? 0 : shape.PositionCount;
        if (values.Is16Bit)
        {
            block = scratch + ((nint)classCount * TOps.Width);
            classStride = tile.ClassStride;
            tile.In(values, index, rows, block);
        }

        nint step = classStride != 0 ? TOps.Width : (nint)TOps.Width * classCount;
        var classes = new RunTimeShape(classCount, exponent: 2);
        var layout = new RowRange { ExceedsCache = exceedsCache, ClassStride = classStride };
        TVector doubts = TOps.Zero;
        for (int i = 0; i < rows; i += TOps.Width, block += step)
        {
            ColumnPass<TOps, TVector, RunTimeShape>.Load(classes, block, classStride, scratch);
            doubts = TOps.Add(doubts, Doubts(classCount, scratch, new NextBlock(layout, block, TOps.Width, classCount), tolerance));
        }

        TOps.Store(ref *scratch, doubts);
        return !new ReadOnlySpan<float>(scratch, TOps.Width).ContainsAnyExcept(0f);
    }

    /// <summary>0 for a plain row, 1 for any other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector Doubts(int classCount, float* scratch, NextBlock next, float tolerance)
    {
        float* ahead = next.First;
        nint step = next.Step;
        TVector one = TOps.Create(1f);
        TVector sum = TOps.Zero;
        TVector negatives = TOps.Zero;
        int sumBlock = SumBlocks.Length(classCount);
        for (int start = 0; start < classCount; start += sumBlock)
        {
            int end = Math.Min(start + sumBlock, classCount);
            TVector part = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                NextBlock.Prefetch(ahead);
                ahead += step;
                TVector value = Columns<TOps, TVector>.Get(scratch, j);
                part = TOps.Add(part, value);
                negatives = TOps.SelectLessOrEqual(TOps.Zero, value, negatives, one);
            }

            sum = TOps.Add(sum, part);
        }

        TVector distance = TOps.Subtract(sum, one);
        distance = TOps.Max(distance, TOps.Subtract(TOps.Zero, distance));
        return TOps.SelectLessOrEqual(distance, TOps.Create(tolerance), negatives, one);
    }
}
