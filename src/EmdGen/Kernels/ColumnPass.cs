using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>A block of rows in and out of scratch, where each class is one vector whose lanes are the rows.</summary>
internal static unsafe class ColumnPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Loads a block and returns the largest number of every row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static TVector Load(float* source, nint classStride, int classCount, float* scratch)
    {
        if (classStride != 0)
            return LoadPositions(source, classStride, classCount, scratch);
        TVector a, b, c, d;
        if (classCount == 2)
        {
            TOps.LoadColumns2(ref *source, out a, out b);
            Put(scratch, 0, a);
            Put(scratch, 1, b);
            return TOps.Max(a, b);
        }

        if (classCount == 3)
        {
            TOps.LoadColumns3(ref *source, out a, out b, out c);
            Put(scratch, 0, a);
            Put(scratch, 1, b);
            Put(scratch, 2, c);
            return TOps.Max(TOps.Max(a, b), c);
        }

        TVector largest = TOps.Create(float.NegativeInfinity);
        for (int j = 0; j < classCount; j += 4)
        {
            // The last group reaches back over classes already there rather than past the row's end.
            if (j > classCount - 4)
                j = classCount - 4;
            TOps.LoadColumns4(ref source[j], classCount, out a, out b, out c, out d);
            Put(scratch, j, a);
            Put(scratch, j + 1, b);
            Put(scratch, j + 2, c);
            Put(scratch, j + 3, d);
            largest = TOps.Max(TOps.Max(largest, TOps.Max(a, b)), TOps.Max(c, d));
        }

        return largest;
    }

    /// <summary>Stores a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Store(float* destination, nint classStride, int classCount, float* scratch)
    {
        if (classStride != 0)
        {
            for (int j = 0; j < classCount; j++)
                TOps.Store(ref destination[j * classStride], Get(scratch, j));
        }
        else if (classCount == 2)
        {
            TOps.StoreColumns2(ref *destination, Get(scratch, 0), Get(scratch, 1));
        }
        else if (classCount == 3)
        {
            TOps.StoreColumns3(ref *destination, Get(scratch, 0), Get(scratch, 1), Get(scratch, 2));
        }
        else
        {
            for (int j = 0; j < classCount; j += 4)
            {
                if (j > classCount - 4)
                    j = classCount - 4;
                TOps.StoreColumns4(
                    ref destination[j], classCount, Get(scratch, j), Get(scratch, j + 1), Get(scratch, j + 2), Get(scratch, j + 3));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Get(float* scratch, int index) => TOps.Load(ref scratch[(nint)index * TOps.Width]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put(float* scratch, int index, TVector value) => TOps.Store(ref scratch[(nint)index * TOps.Width], value);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector LoadPositions(float* source, nint classStride, int classCount, float* scratch)
    {
        TVector largest = TOps.Create(float.NegativeInfinity);
        for (int j = 0; j < classCount; j++)
        {
            TVector value = TOps.Load(ref source[j * classStride]);
            Put(scratch, j, value);
            largest = TOps.Max(largest, value);
        }

        return largest;
    }
}
