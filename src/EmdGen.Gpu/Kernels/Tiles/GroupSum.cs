using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>
/// The sum of a number of every thread of a group, in two steps of few terms, in one order: the same bits on every run.
/// </summary>
internal static class GroupSum
{
    private const int Terms = 16;

    /// <summary>Returns the sum to thread 0.</summary>
    /// <param name="partials">Shared: a number per thread.</param>
    /// <param name="thread">The thread in its group.</param>
    /// <param name="size">How many threads the group has.</param>
    /// <param name="value">The thread's number.</param>
    internal static float Of(ArrayView<float> partials, int thread, int size, float value)
    {
        partials[thread] = value;
        Group.Barrier();
        float sum = 0f;
        int first = IntrinsicMath.Min(thread * Terms, size), end = IntrinsicMath.Min(first + Terms, size);
        for (int i = first; i < end; i++)
            sum += partials[i];
        Group.Barrier();
        partials[thread] = sum;
        Group.Barrier();
        float total = 0f;
        for (int i = 0; i * Terms < size; i++)
            total += partials[i];
        return total;
    }
}
