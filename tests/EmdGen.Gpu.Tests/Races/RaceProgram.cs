using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Testing.Accuracy;
using EmdGen.Testing.Gpu.Devices;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Options;

namespace EmdGen.Gpu.Tests.Races;

/// <summary>What the test assembly does when it is started as a program: a check of one subject's kernels on the first OpenCL device.</summary>
public static class RaceProgram
{
    /// <summary>Loss and gradient of whole tiles, which vectors bring, and of a part of one, for all types of numbers.</summary>
    internal const string Tiles = "tiles";

    /// <summary>Loss and gradient of a few rows.</summary>
    internal const string Rows = "rows";

    /// <summary>Every option, for a few rows.</summary>
    internal const string Options = "options";

    private const int MostFailuresShown = 20;

    /// <summary>Prints the device's name and what failed.</summary>
    /// <param name="arguments">The check and the name of one of <see cref="GpuSubjects"/>.</param>
    /// <returns>0 where nothing failed, 1 where something did, 2 where there is no device.</returns>
    public static int Main(string[] arguments)
    {
        if (arguments is not [Tiles or Rows or Options, { } name])
        {
            Console.Error.WriteLine($"usage: {Tiles} | {Rows} | {Options}, and a subject");
            return 2;
        }

        if (OpenCLDevice.Missing is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 2;
        }

        Console.WriteLine(OpenCLDevice.Accelerator.Name);
        Subject subject = GpuSubjects.Of(name, OpenCLDevice.Accelerator);
        using var kernels = (IDisposable)subject;
        List<string> failures = [.. Check(subject, arguments[0]).Take(MostFailuresShown)];
        foreach (string failure in failures)
            Console.WriteLine(failure);
        return failures.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Check(Subject subject, string check) => check switch
    {
        Tiles => [.. Evaluate(subject, 133), .. NarrowTileCheck.Run(subject)],
        Rows => Evaluate(subject, 9),
        _ => OptionCheck.Run(subject, 2, 5, 1),
    };

    private static IEnumerable<string> Evaluate(Subject subject, int rows)
        => from make in subject.TakesTargets ? new[] { ExactBatch.Hard, ExactBatch.Soft } : [ExactBatch.Hard]
           from failure in AccuracyCheck.Run(subject, make(subject.Distance, rows, 2, 1))
           select failure;
}
