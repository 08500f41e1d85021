using EmdGen.Gpu.Kernels.Numbers;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>A number of each thread of a row, summed over those before, those after, and all: in one order, so all threads agree.</summary>
/// <remarks>
/// Segments have few classes and a row few segments, so that neither level of a sum has many terms: running float32 sums of near-equal terms
/// drift.
/// </remarks>
internal static class RowSums<TPass>
    where TPass : struct, ITilePass
{
    internal static RowSum Of(TileRow row, float value)
    {
        RowSum sum = default;
        if (TPass.ThreadsPerRow == 1)
        {
            sum.Total = value;
            return sum;
        }

        int first = row.Thread - row.Segment;
        row.Partials[row.Thread] = value;
        Group.Barrier();
        for (int i = 0; i < TPass.ThreadsPerRow; i++)
        {
            float part = row.Partials[first + i];
            sum.Before += Utilities.Select(i < row.Segment, part, 0f);
            sum.After += Utilities.Select(i > row.Segment, part, 0f);
            sum.Total += part;
        }

        Group.Barrier();
        return sum;
    }

    /// <summary>
    /// The sum of a weight of each thread, where <paramref name="isAskedFor"/> is not 0; all threads meet here, whether it is or not.
    /// </summary>
    internal static WideNumber Of(TileRow row, WideNumber value, int isAskedFor)
    {
        if (TPass.ThreadsPerRow == 1)
            return value;
        int first = row.Thread - row.Segment;
        value.Write(row.Partials, row.Thread);
        Group.Barrier();
        WideNumber sum = default;
        for (int i = 0; i < TPass.ThreadsPerRow && isAskedFor != 0; i++)
            sum = WideNumber.Sum(sum, WideNumber.Read(row.Partials, first + i));

        Group.Barrier();
        return sum;
    }

    /// <summary>The largest number of the row and its class: the first of equals.</summary>
    internal static RowMaximum Maximum(TileRow row, RowMaximum own)
    {
        if (TPass.ThreadsPerRow == 1)
            return own;
        int first = row.Thread - row.Segment;
        row.Partials[2 * row.Thread] = own.Value;
        row.Partials[(2 * row.Thread) + 1] = own.Class;
        Group.Barrier();
        RowMaximum largest = default;
        largest.Value = float.NegativeInfinity;
        for (int i = 0; i < TPass.ThreadsPerRow; i++)
        {
            float value = row.Partials[2 * (first + i)];
            bool isLarger = value > largest.Value;
            largest.Class = Utilities.Select(isLarger, (int)row.Partials[(2 * (first + i)) + 1], largest.Class);
            largest.Value = Utilities.Select(isLarger, value, largest.Value);
        }

        Group.Barrier();
        return largest;
    }
}

/// <summary>A sum over the segments of a row.</summary>
internal struct RowSum
{
    /// <summary>Over those below the thread's own.</summary>
    internal float Before;

    /// <summary>Over those above it.</summary>
    internal float After;

    /// <summary>Over all.</summary>
    internal float Total;
}

/// <summary>A largest number and its class.</summary>
internal struct RowMaximum
{
    internal float Value;

    internal int Class;
}
