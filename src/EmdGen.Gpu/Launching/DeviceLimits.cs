namespace EmdGen.Gpu.Launching;

/// <summary>The threads and the memory that a device gives a group.</summary>
/// <param name="Device">Its name, for people.</param>
/// <param name="GroupThreads">How many threads a group has at most.</param>
/// <param name="SharedBytes">How much shared memory a group may declare.</param>
internal readonly record struct DeviceLimits(string Device, int GroupThreads, long SharedBytes)
{
    /// <summary>The device has room for a kernel's group.</summary>
    internal bool Fit(in TileNeeds needs) => needs.GroupSize <= GroupThreads && needs.SharedBytes <= SharedBytes;

    /// <exception cref="NotSupportedException">The device has less.</exception>
    internal void Check(in TileNeeds needs)
    {
        if (GroupThreads < needs.GroupSize)
        {
            throw Lacks(
                $"threads: a group has at most {GroupThreads}, but the kernel for {needs.ClassCount} classes needs {needs.GroupSize}",
                " ILGPU's processor device has enough if made by builder.CPU(new CPUDevice(16, 4, 1)).");
        }

        if (SharedBytes < needs.SharedBytes)
        {
            throw Lacks(
                $"shared memory: a group has at most {SharedBytes} bytes, but the kernel for {needs.ClassCount} classes needs {needs.SharedBytes}");
        }
    }

    private NotSupportedException Lacks(FormattableString what, string advice = "")
        => new($"{Device} lacks {FormattableString.Invariant(what)}.{advice}");
}
