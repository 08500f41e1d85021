using EmdGen.Gpu.Kernels.Numbers;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>
/// The sum of a number of every thread of a group, in two steps of few terms, in one order: the same bits on every run.
/// </summary>
internal static class GroupSum
{
    private const int Terms = 16;

    /// <summary>Returns the sum to thread 0.</summary>
    /// <param name="partials">Shared: two numbers per thread.</param>
    /// <param name="thread">The thread in its group.</param>
    /// <param name="size">How many threads the group has.</param>
    /// <param name="value">The thread's number.</param>
    internal static WideNumber Of(ArrayView<float> partials, int thread, int size, WideNumber value)
    {
        value.Write(partials, thread);
        Group.Barrier();
        WideNumber sum = default;
        int first = IntrinsicMath.Min(thread * Terms, size), end = IntrinsicMath.Min(first + Terms, size);
        for (int i = first; i < end; i++)
            sum = WideNumber.Sum(sum, WideNumber.Read(partials, i));
        Group.Barrier();
        sum.Write(partials, thread);
        Group.Barrier();
        WideNumber total = default;
        for (int i = 0; i * Terms < size; i++)
            total = WideNumber.Sum(total, WideNumber.Read(partials, i));
        return total;
    }
}
