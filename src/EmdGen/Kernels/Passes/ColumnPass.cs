using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>Moves a block of rows into scratch and out of it. There each class is one vector, whose lanes are the rows.</summary>
internal static unsafe class ColumnPass<TOps, TVector, TShape>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
{
    /// <summary>Loads a block and returns the largest number of every row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static TVector Load(TShape shape, float* source, nint classStride, float* scratch)
    {
        int classCount = shape.ClassCount;
        if (classStride != 0)
            return LoadPositions(source, classStride, classCount, scratch);
        TVector a, b, c, d;
        if (classCount == 2)
        {
            TOps.LoadColumns2(ref *source, out a, out b);
            Columns<TOps, TVector>.Put(scratch, 0, a);
            Columns<TOps, TVector>.Put(scratch, 1, b);
            return TOps.Max(a, b);
        }

        if (classCount == 3)
        {
            TOps.LoadColumns3(ref *source, out a, out b, out c);
            Columns<TOps, TVector>.Put(scratch, 0, a);
            Columns<TOps, TVector>.Put(scratch, 1, b);
            Columns<TOps, TVector>.Put(scratch, 2, c);
            return TOps.Max(TOps.Max(a, b), c);
        }

        TVector largest = TOps.Create(float.NegativeInfinity);
        int j = 0;
        for (; j + 8 <= classCount; j += 8)
        {
            float* column = scratch + ((nint)j * TOps.Width);
            TOps.LoadColumns8(
                ref source[j], classCount, out a, out b, out c, out d, out TVector e, out TVector f, out TVector g, out TVector h);
            Columns<TOps, TVector>.Put(column, a);
            Columns<TOps, TVector>.Put(column + TOps.Width, b);
            Columns<TOps, TVector>.Put(column + (2 * TOps.Width), c);
            Columns<TOps, TVector>.Put(column + (3 * TOps.Width), d);
            Columns<TOps, TVector>.Put(column + (4 * TOps.Width), e);
            Columns<TOps, TVector>.Put(column + (5 * TOps.Width), f);
            Columns<TOps, TVector>.Put(column + (6 * TOps.Width), g);
            Columns<TOps, TVector>.Put(column + (7 * TOps.Width), h);
            largest = TOps.Max(largest, TOps.Max(TOps.Max(TOps.Max(a, b), TOps.Max(c, d)), TOps.Max(TOps.Max(e, f), TOps.Max(g, h))));
        }

        for (; j < classCount; j += 4)
        {
            // The last group reaches back over classes already there rather than past the row's end.
            if (j > classCount - 4)
                j = classCount - 4;
            TOps.LoadColumns4(ref source[j], classCount, out a, out b, out c, out d);
            Columns<TOps, TVector>.Put(scratch, j, a);
            Columns<TOps, TVector>.Put(scratch, j + 1, b);
            Columns<TOps, TVector>.Put(scratch, j + 2, c);
            Columns<TOps, TVector>.Put(scratch, j + 3, d);
            largest = TOps.Max(TOps.Max(largest, TOps.Max(a, b)), TOps.Max(c, d));
        }

        return largest;
    }

    /// <summary>Stores a block of rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Store(TShape shape, float* destination, float* scratch)
    {
        int classCount = shape.ClassCount;
        TVector a = Columns<TOps, TVector>.Get(scratch, 0);
        TVector b = Columns<TOps, TVector>.Get(scratch, 1);
        if (classCount == 2)
        {
            TOps.StoreColumns2(ref *destination, a, b);
            return;
        }

        if (classCount == 3)
        {
            TOps.StoreColumns3(ref *destination, a, b, Columns<TOps, TVector>.Get(scratch, 2));
            return;
        }

        for (int j = 0; j < classCount; j += 4)
        {
            if (j > classCount - 4)
                j = classCount - 4;
            a = Columns<TOps, TVector>.Get(scratch, j);
            b = Columns<TOps, TVector>.Get(scratch, j + 1);
            TVector c = Columns<TOps, TVector>.Get(scratch, j + 2);
            TOps.StoreColumns4(ref destination[j], classCount, a, b, c, Columns<TOps, TVector>.Get(scratch, j + 3));
        }
    }

    /// <summary>Stores a block of positions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void StorePositions(int classCount, float* destination, nint classStride, float* scratch)
    {
        for (int j = 0; j < classCount; j++)
            TOps.Store(ref destination[j * classStride], Columns<TOps, TVector>.Get(scratch, j));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector LoadPositions(float* source, nint classStride, int classCount, float* scratch)
    {
        TVector largest = TOps.Create(float.NegativeInfinity);
        for (int j = 0; j < classCount; j++)
        {
            TVector value = TOps.Load(ref source[j * classStride]);
            Columns<TOps, TVector>.Put(scratch, j, value);
            largest = TOps.Max(largest, value);
        }

        return largest;
    }
}
