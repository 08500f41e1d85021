using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EmdGen.Kernels.Calls;

/// <summary>The sum of a chunk's losses in float64, as eight interleaved sums: the same order, and so the same bits, on every processor.</summary>
internal static unsafe class LossSum
{
    private const int Lanes = 8;

    internal static double Of(float* losses, int count)
    {
        if (count == 1)
            return losses[0];
        double* sums = stackalloc double[Lanes];
        int whole = count / Lanes * Lanes;
        if (Vector256.IsHardwareAccelerated)
            WholeVectors(losses, whole, sums);
        else
            whole = 0;
        for (int i = whole; i < count; i++)
            sums[i % Lanes] += losses[i];
        return Total(sums);
    }

    /// <summary>The sum of losses times weights.</summary>
    internal static double Of(float* losses, double* weights, int count)
    {
        double* sums = stackalloc double[Lanes];
        int whole = count / Lanes * Lanes;
        if (Vector256.IsHardwareAccelerated)
            WholeVectors(losses, weights, whole, sums);
        else
            whole = 0;
        for (int i = whole; i < count; i++)
            sums[i % Lanes] += weights[i] * losses[i];
        return Total(sums);
    }

    /// <summary>The sum of losses that are weighted already.</summary>
    internal static double Of(double* weighted, int count)
    {
        double* sums = stackalloc double[Lanes];
        for (int i = 0; i < count; i++)
            sums[i % Lanes] += weighted[i];
        return Total(sums);
    }

    private static double Total(double* sums) => sums[0] + sums[4] + (sums[1] + sums[5]) + (sums[2] + sums[6] + (sums[3] + sums[7]));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WholeVectors(float* losses, int count, double* sums)
    {
        Vector256<double> low = Vector256<double>.Zero;
        Vector256<double> high = Vector256<double>.Zero;
        for (int i = 0; i < count; i += Lanes)
        {
            (Vector256<double> first, Vector256<double> second) = Vector256.Widen(Vector256.Load(losses + i));
            low += first;
            high += second;
        }

        low.Store(sums);
        high.Store(sums + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WholeVectors(float* losses, double* weights, int count, double* sums)
    {
        Vector256<double> low = Vector256<double>.Zero;
        Vector256<double> high = Vector256<double>.Zero;
        for (int i = 0; i < count; i += Lanes)
        {
            (Vector256<double> first, Vector256<double> second) = Vector256.Widen(Vector256.Load(losses + i));
            low += Vector256.Load(weights + i) * first;
            high += Vector256.Load(weights + i + 4) * second;
        }

        low.Store(sums);
        high.Store(sums + 4);
    }
}
