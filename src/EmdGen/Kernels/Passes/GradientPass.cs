using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>
/// The gradient of every class from its potential, rho p_j (V_j - sum of p V) with the subtraction last, and the cross entropy's where
/// <typeparamref name="TCrossEntropy"/> is on. The potentials V_j are sums of v_i between class j and the argmax, taken outward from the argmax so
/// that a confidently wrong row keeps its digits: below it they stand among the slopes, above it they are summed here. Where the terms leave
/// potentials, each stands there by itself, and the row's ArgmaxSlope is taken from it. Where <typeparamref name="TRoot"/> is on, the factor
/// has one over a root in it, which may be as small as the tiniest potentials: no product is rounded to 0 before it.
/// </summary>
internal static unsafe class GradientPass<TOps, TVector, TShape, TTerms, TSums, TCrossEntropy, TRoot>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TTerms : struct, IStructureTerms
    where TSums : struct, IRunningSums
    where TCrossEntropy : struct, ISwitch
    where TRoot : struct, ISwitch
{
    private const int Group = 8;

    /// <summary>Writes the gradient, times the row's scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(
        TShape shape, in LossPlan plan, in BlockScratch scratch, TVector scale, in BlockState<TVector> row, float* gradient, nint classStride)
    {
        int classCount = shape.ClassCount;
        int sumBlock = SumBlocks.Length(classCount);
        float* masses = scratch.Masses;
        nint toSlopes = ScratchStride.Of(classCount * TOps.Width);
        TVector argmax = row.Argmax;
        TVector mean = TOps.Multiply(row.Mean, row.Inverse);
        TVector factor = TOps.Multiply(TOps.Multiply(TOps.Multiply(scale, row.EmdFactor), TOps.Create(shape.Exponent)), row.Inverse);
        if (shape.Exponent == 2)
            factor = TOps.Multiply(factor, row.Inverse);
        CrossEntropyGradient<TOps, TVector> entropy = TCrossEntropy.IsOn ? new(plan, row, scale) : default;
        TVector above = TTerms.LeavePotentials ? row.ArgmaxSlope : TOps.Zero;
        float* index = scratch.Indices;
        int j = 0;
        if (classStride != 0 || classCount < Group)
        {
            for (int start = 0; start < classCount; start += sumBlock)
            {
                int end = Math.Min(start + sumBlock, classCount);
                TVector part = TSums.Begin<TOps, TVector>(above);
                for (; j < end; j++)
                {
                    float* mass = masses + ((nint)j * TOps.Width);
                    TVector value = Next(mass, toSlopes, argmax, TOps.Create(*index++), above, mean, factor, entropy, ref part);
                    if (classStride != 0)
                        TOps.Store(ref gradient[j * classStride], value);
                    else
                        Columns<TOps, TVector>.Put(mass + toSlopes, value);
                }

                above = TSums.Join<TOps, TVector>(above, part);
            }

            if (classStride == 0)
                ColumnPass<TOps, TVector, TShape>.Store(shape, gradient, scratch.Gradient);
            return;
        }

        TVector a = TOps.Zero, b = TOps.Zero, c = TOps.Zero, d = TOps.Zero, e = TOps.Zero, f = TOps.Zero, g = TOps.Zero, h = TOps.Zero;
        for (int start = 0; start < classCount; start += sumBlock)
        {
            int end = Math.Min(start + sumBlock, classCount);
            TVector part = TSums.Begin<TOps, TVector>(above);
            for (; j + Group <= end; j += Group)
            {
                float* mass = masses + ((nint)j * TOps.Width);
                a = Next(mass, toSlopes, argmax, TOps.Create(index[0]), above, mean, factor, entropy, ref part);
                b = Next(mass + TOps.Width, toSlopes, argmax, TOps.Create(index[1]), above, mean, factor, entropy, ref part);
                c = Next(mass + (2 * TOps.Width), toSlopes, argmax, TOps.Create(index[2]), above, mean, factor, entropy, ref part);
                d = Next(mass + (3 * TOps.Width), toSlopes, argmax, TOps.Create(index[3]), above, mean, factor, entropy, ref part);
                e = Next(mass + (4 * TOps.Width), toSlopes, argmax, TOps.Create(index[4]), above, mean, factor, entropy, ref part);
                f = Next(mass + (5 * TOps.Width), toSlopes, argmax, TOps.Create(index[5]), above, mean, factor, entropy, ref part);
                g = Next(mass + (6 * TOps.Width), toSlopes, argmax, TOps.Create(index[6]), above, mean, factor, entropy, ref part);
                h = Next(mass + (7 * TOps.Width), toSlopes, argmax, TOps.Create(index[7]), above, mean, factor, entropy, ref part);
                index += Group;
                TOps.StoreColumns8(ref gradient[j], classCount, a, b, c, d, e, f, g, h);
            }

            // Sum blocks are whole groups, so that only the last one leaves classes over: they join the group before them.
            for (; j < end; j++)
            {
                (a, b, c, d, e, f, g) = (b, c, d, e, f, g, h);
                h = Next(masses + ((nint)j * TOps.Width), toSlopes, argmax, TOps.Create(*index++), above, mean, factor, entropy, ref part);
            }

            above = TSums.Join<TOps, TVector>(above, part);
        }

        if (classCount % Group != 0)
            TOps.StoreColumns8(ref gradient[classCount - Group], classCount, a, b, c, d, e, f, g, h);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Next(
        float* mass,
        nint toSlopes,
        TVector argmax,
        TVector index,
        TVector above,
        TVector mean,
        TVector factor,
        in CrossEntropyGradient<TOps, TVector> entropy,
        ref TVector part)
    {
        TVector slope = Columns<TOps, TVector>.Get(mass + toSlopes);
        TVector potential = TTerms.LeavePotentials
            ? TOps.Subtract(slope, above)
            : TOps.SelectLessOrEqual(argmax, index, TSums.Join<TOps, TVector>(above, part), slope);
        if (!TTerms.LeavePotentials)
            part = TOps.SubtractIfLessOrEqual(argmax, index, part, slope);
        TVector size = Columns<TOps, TVector>.Get(mass);
        TVector value = TRoot.IsOn
            ? TOps.Multiply(size, TOps.Multiply(TOps.Subtract(potential, mean), factor))
            : TOps.Gradient(size, potential, mean, factor);
        if (TCrossEntropy.IsOn)
            value = TOps.Add(value, entropy.Of(size, index, mass + (2 * toSlopes)));
        return value;
    }
}
