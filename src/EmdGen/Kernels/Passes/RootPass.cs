using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>The root inside a row, R = sqrt(S / C), and its derivative by S, 1 / (2 R C).</summary>
internal static class RootPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>
    /// Returns the root of the row's loss and multiplies the factor by the derivative; at S = 0 the factor is 0. With exponent 2 the root is
    /// taken on the masses' scale, and its scale given back afterwards: a square that one over the sum made smaller yet would lose digits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static TVector Run(int classCount, int exponent, ref BlockState<TVector> row)
    {
        TVector loss = exponent == 2 ? row.Loss : TOps.Multiply(row.Loss, row.Inverse);
        TVector root = TOps.Sqrt(loss);
        TVector size = TOps.Create(MathF.Sqrt(classCount));
        TVector slope = TOps.Divide(TOps.Create(0.5f), TOps.Multiply(root, size));
        if (exponent == 2)
            slope = TOps.Multiply(slope, row.Sum);
        row.EmdFactor = TOps.SelectEqual(root, TOps.Zero, TOps.Zero, TOps.Multiply(row.EmdFactor, slope));
        root = TOps.Divide(root, size);
        return exponent == 2 ? TOps.Multiply(root, row.Inverse) : root;
    }
}
