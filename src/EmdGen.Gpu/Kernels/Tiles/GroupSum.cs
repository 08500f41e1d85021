using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>
/// The sum of a number of every thread of a group, in two steps of few terms, in one order: the same bits on every run.
/// </summary>
/// <typeparam name="T">The numbers.</typeparam>
/// <typeparam name="TAddition">How two of them are added.</typeparam>
internal static class GroupSum<T, TAddition>
    where T : unmanaged
    where TAddition : struct, IAddition<T>
{
    private const int Terms = 16;

    /// <summary>Returns the sum to thread 0.</summary>
    /// <param name="partials">Shared: a number per thread.</param>
    /// <param name="thread">The thread in its group.</param>
    /// <param name="size">How many threads the group has.</param>
    /// <param name="value">The thread's number.</param>
    internal static T Of(ArrayView<T> partials, int thread, int size, T value)
    {
        partials[thread] = value;
        Group.Barrier();
        T sum = default;
        int first = IntrinsicMath.Min(thread * Terms, size), end = IntrinsicMath.Min(first + Terms, size);
        for (int i = first; i < end; i++)
            sum = TAddition.Sum(sum, partials[i]);
        Group.Barrier();
        partials[thread] = sum;
        Group.Barrier();
        T total = default;
        for (int i = 0; i * Terms < size; i++)
            total = TAddition.Sum(total, partials[i]);
        return total;
    }
}
