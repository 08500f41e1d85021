using ILGPU.Runtime;

namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>Times what is started on a stream by the stream's own markers: events of CUDA, the wall clock on ILGPU's processor device.</summary>
public static class GpuStopwatch
{
    /// <summary>
    /// The median microseconds of each contender. They run by turns, and nothing is waited for in between: the host starts one while the device
    /// runs another, so that its own time does not count.
    /// </summary>
    /// <param name="stream">Where contenders start what they start.</param>
    /// <param name="rounds">How often each is measured, after it ran as often to warm up.</param>
    /// <param name="contenders">What to time.</param>
    public static double[] Medians(AcceleratorStream stream, int rounds, params Action[] contenders)
    {
        for (int i = 0; i < rounds * contenders.Length; i++)
            contenders[i % contenders.Length]();
        var markers = new ProfilingMarker[(rounds * contenders.Length) + 1];
        markers[0] = stream.AddProfilingMarker();
        for (int i = 1; i < markers.Length; i++)
        {
            contenders[(i - 1) % contenders.Length]();
            markers[i] = stream.AddProfilingMarker();
        }

        stream.Synchronize();
        var times = new double[contenders.Length][];
        for (int c = 0; c < times.Length; c++)
            times[c] = [.. Enumerable.Range(0, rounds).Select(round => Microseconds(markers, (round * contenders.Length) + c))];
        foreach (ProfilingMarker marker in markers)
            marker.Dispose();
        return Array.ConvertAll(times, Median);
    }

    private static double Microseconds(ProfilingMarker[] markers, int index) => markers[index + 1].MeasureFrom(markers[index]).TotalMicroseconds;

    private static double Median(double[] times)
    {
        Array.Sort(times);
        return (times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2;
    }
}
