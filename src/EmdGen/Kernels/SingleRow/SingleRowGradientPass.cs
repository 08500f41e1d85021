using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.SingleRow;

/// <summary>The gradient of a row from its potentials, rho p_j (V_j - sum of p V) with the subtraction last.</summary>
internal static unsafe class SingleRowGradientPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Writes the gradient, times the row's scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(in RowScratch scratch, in RowState row, float scale, float* gradient)
    {
        TVector mean = TOps.Create(row.Mean * row.Inverse);
        TVector factor = TOps.Create(scale);
        nint toPotentials = scratch.Stride;
        float* mass = scratch.Masses;
        for (int group = 0; group < scratch.GroupCount; group++)
        {
            TVector a = Next(mass, toPotentials, mean, factor);
            TVector b = Next(mass + TOps.Width, toPotentials, mean, factor);
            TVector c = Next(mass + (2 * TOps.Width), toPotentials, mean, factor);
            TVector d = Next(mass + (3 * TOps.Width), toPotentials, mean, factor);
            TOps.StoreInterleaved4(ref *scratch.Group(gradient, group, scratch.LastGradient), a, b, c, d);
            mass += 4 * TOps.Width;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Next(float* mass, nint toPotentials, TVector mean, TVector factor)
        => TOps.Gradient(Columns<TOps, TVector>.Get(mass), Columns<TOps, TVector>.Get(mass + toPotentials), mean, factor);
}
