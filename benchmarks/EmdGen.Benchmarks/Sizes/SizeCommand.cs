using System.Diagnostics;
using System.Globalization;
using EmdGen.Benchmarks.Contenders;

namespace EmdGen.Benchmarks.Sizes;

/// <summary>
/// What specialisation costs: the bytes of C# emitted for each class count, device kernels apart, and the milliseconds of the first call, which compiles the
/// kernels, in a process of its own.
/// </summary>
public static class SizeCommand
{
    private const string Header = "classes,emitted_bytes,first_hard_ms,first_soft_ms,first_options_ms,second_hard_ms";
    private const int Rows = 64;

    /// <summary>Prints a line of the table for each class count.</summary>
    public static int Run()
    {
        Console.WriteLine(Header);
        foreach (int classCount in Contender.ClassCounts)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
            start.ArgumentList.Add("first-call");
            start.ArgumentList.Add(classCount.ToString(CultureInfo.InvariantCulture));
            using Process child = Process.Start(start)!;
            string times = child.StandardOutput.ReadToEnd().Trim();
            child.WaitForExit();
            if (child.ExitCode != 0)
                return child.ExitCode;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{classCount},{EmittedBytes(classCount)},{times}"));
        }

        return 0;
    }

    /// <summary>Prints the times of first calls in this process, which must have made none before.</summary>
    public static int FirstCall(int classCount)
    {
        var hard = new Batch(Rows, classCount);
        var soft = new Batch(Rows, classCount, hasTargets: true);
        Contender contender = Contender.For(classCount);
        double[] milliseconds =
        [
            Time(() => contender.Generated(hard)),
            Time(() => contender.Generated(soft)),
            Time(() => contender.WithEveryOption(hard)),
            Time(() => contender.Generated(hard)),
        ];
        Console.WriteLine(string.Join(',', milliseconds.Select(time => time.ToString("F2", CultureInfo.InvariantCulture))));
        return 0;
    }

    private static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static long EmittedBytes(int classCount)
    {
        // The build leaves emitted files beside its other intermediate ones: bin/Release/net10.0 -> obj/Release/net10.0/generated.
        string[] output = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        output[^3] = "obj";
        string folder = Path.Combine(string.Join(Path.DirectorySeparatorChar, output), "generated");
        return Directory.EnumerateFiles(folder, $"*.{nameof(Chains)}.C{classCount}.*.g.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".Gpu.g.cs", StringComparison.Ordinal))
            .Sum(file => new FileInfo(file).Length);
    }
}
