using System.Diagnostics;
using System.Globalization;
using EmdGen.Testing.Kernels;

namespace EmdGen.Fuzz.Running;

/// <summary>The calls at one vector width: processes that make them, another after each one that a call ended.</summary>
internal sealed class WidthRun(FuzzArguments arguments, int bits)
{
    private const int MostEnded = 10;

    /// <summary>No call takes nearly as long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private bool hasFailed;

    /// <summary>Returns whether all went well.</summary>
    internal bool Run()
    {
        string path = Path.Combine(Path.GetTempPath(), $"emdgen-fuzz-{Guid.NewGuid():N}");
        try
        {
            using var progress = new Progress(path);
            long first = arguments.First, end = checked(arguments.First + arguments.Calls);
            for (int ended = 0; first < end && ended < MostEnded && Left > 0; ended++)
            {
                progress.Call = first;
                int exit = Start(first, end - first, path, progress);
                if (exit is 0 or 1)
                {
                    hasFailed |= exit == 1;
                    break;
                }

                hasFailed = true;
                string call = CallProcess.Describe(arguments, progress.Call);
                Console.WriteLine(Text($"{bits} bits, --seed {arguments.Seed} --call {progress.Call}: {call}: it ended the process with {exit}"));
                first = progress.Call + 1;
            }
        }
        finally
        {
            File.Delete(path);
        }

        return !hasFailed;
    }

    private int Left => (int)Math.Max(0, arguments.Seconds - clock.Elapsed.TotalSeconds);

    private int Start(long first, long calls, string path, Progress progress)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. ProgramOfHost, .. arguments.ForChild(first, calls, Left, path)])
        {
            RedirectStandardInput = true,
        };
        (string setting, string value) = VectorWidth.Setting(bits);
        start.Environment[setting] = value;

        // A call that ends the process is what is looked for: nobody reads its dump.
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using Process process = Process.Start(start)!;
        long last = -1;
        while (!process.WaitForExit(Patience))
        {
            if (progress.Call == last)
            {
                process.Kill();
                process.WaitForExit();
                return process.ExitCode;
            }

            last = progress.Call;
        }

        return process.ExitCode;
    }

    /// <summary>What tells the dotnet host to run this program; nothing where the program's own executable was started.</summary>
    private static string[] ProgramOfHost
        => string.Equals(Path.GetFileNameWithoutExtension(Environment.ProcessPath), "dotnet", StringComparison.OrdinalIgnoreCase)
            ? ["exec", typeof(WidthRun).Assembly.Location]
            : [];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
