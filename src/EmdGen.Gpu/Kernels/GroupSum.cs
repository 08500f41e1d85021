using ILGPU;

namespace EmdGen.Gpu.Kernels;

/// <summary>The sum of a number of every thread of a group, as a tree: the same bits on every run.</summary>
internal static class GroupSum
{
    /// <summary>Returns the sum to thread 0.</summary>
    /// <param name="partials">Shared: a number per thread.</param>
    /// <param name="thread">The thread in its group.</param>
    /// <param name="size">How many threads the group has, a power of two.</param>
    /// <param name="value">The thread's number.</param>
    internal static float Of(ArrayView<float> partials, int thread, int size, float value)
    {
        partials[thread] = value;
        Group.Barrier();
        for (int half = size / 2; half > 0; half /= 2)
        {
            if (thread < half)
                partials[thread] += partials[thread + half];
            Group.Barrier();
        }

        return partials[0];
    }
}
