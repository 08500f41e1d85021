using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// The gradient of every class from its potential, rho p_j (V_j - sum of p V) with the subtraction last, and the cross entropy's where
/// <typeparamref name="TEntropy"/> is on. The potentials V_j are sums of v_i between class j and the argmax, taken outward from the argmax so
/// that a confidently wrong row keeps its digits: below it they stand in Flows, above it they are summed here.
/// </summary>
internal static unsafe class GradientPass<TOps, TVector, TShape, TSums, TEntropy>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IChainShape
    where TSums : struct, IRunningSums
    where TEntropy : struct, ISwitch
{
    /// <summary>Writes the gradient, times the row's scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(
        TShape shape, in ChainPlan plan, in ChainScratch scratch, TVector scale, in ChainRow<TVector> row, float* gradient, nint classStride)
    {
        int classCount = shape.ClassCount;
        int run = TSums.RunLength(classCount);
        float* flows = scratch.Flows;
        float* masses = scratch.Masses;
        TVector one = TOps.Create(1f);
        TVector argmax = row.Argmax;
        TVector mean = TOps.Multiply(row.Mean, row.Inverse);
        TVector factor = TOps.Multiply(TOps.Multiply(TOps.Multiply(scale, row.EmdFactor), TOps.Create(shape.Exponent)), row.Inverse);
        if (shape.Exponent == 2)
            factor = TOps.Multiply(factor, row.Inverse);
        var entropy = new EntropyGradient<TOps, TVector>(plan, scratch, row, scale);
        TVector above = TOps.Zero;
        TVector index = TOps.Zero;
        for (int start = 0; start < classCount; start += run)
        {
            int end = Math.Min(start + run, classCount);
            TVector part = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                TVector slope = Columns<TOps, TVector>.Get(flows, j);
                TVector potential = TOps.SelectLessOrEqual(argmax, index, TSums.Join<TOps, TVector>(above, part), slope);
                part = TOps.SubtractIfLessOrEqual(argmax, index, part, slope);
                TVector mass = Columns<TOps, TVector>.Get(masses, j);
                TVector value = TOps.Gradient(mass, potential, mean, factor);
                if (TEntropy.IsOn)
                    value = TOps.Add(value, entropy.Of(mass, index, j));
                index = TOps.Add(index, one);
                Columns<TOps, TVector>.Put(flows, j, value);
            }

            above = TSums.Join<TOps, TVector>(above, part);
        }

        ColumnPass<TOps, TVector, TShape>.Store(shape, gradient, classStride, flows);
    }
}
