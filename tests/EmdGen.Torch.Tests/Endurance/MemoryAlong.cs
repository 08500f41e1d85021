using System.Diagnostics;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>The most resident memory of two parts of a run: from the end of a warm-up to the middle, and from there to the end.</summary>
internal sealed class MemoryAlong(TimeSpan duration, double warmUp)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>After the warm-up, up to the middle.</summary>
    internal long Early { get; private set; }

    /// <summary>From the middle on.</summary>
    internal long Late { get; private set; }

    internal void Sample()
    {
        double part = watch.Elapsed / duration;
        long bytes = Environment.WorkingSet;
        if (part > 0.5)
            Late = Math.Max(Late, bytes);
        else if (part > warmUp)
            Early = Math.Max(Early, bytes);
    }
}
