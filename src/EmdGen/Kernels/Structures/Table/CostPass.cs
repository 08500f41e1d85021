using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Passes;

namespace EmdGen.Kernels.Structures.Table;

/// <summary>The column of costs of every lane's label, one vector per class, from a table of costs that is too large to look up in.</summary>
internal static unsafe class CostPass<TOps, TVector, TShape>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
{
    /// <summary>Copies every lane's column. One after the other the columns are a block of rows like any other, and are loaded as such.</summary>
    /// <param name="shape">The number of classes.</param>
    /// <param name="table">[C,C].</param>
    /// <param name="labels">A class index per lane.</param>
    /// <param name="block">Room for a block.</param>
    /// <param name="costs">[C]: receives the vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Copy(TShape shape, float* table, int* labels, float* block, float* costs)
    {
        int classCount = shape.ClassCount;
        for (int lane = 0; lane < TOps.Width; lane++)
        {
            new ReadOnlySpan<float>(table + ((nint)labels[lane] * classCount), classCount)
                .CopyTo(new Span<float>(block + (lane * classCount), classCount));
        }

        ColumnPass<TOps, TVector, TShape>.Load(shape, block, 0, costs);
    }
}
