using System.Diagnostics;
using System.Globalization;
using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Checks;
using EmdGen.Fuzz.Devices;
using EmdGen.Fuzz.Subjects;
using EmdGen.Testing.Kernels;

namespace EmdGen.Fuzz.Running;

/// <summary>A process that makes calls, one after the other, until it has made them all or one ends it.</summary>
internal static class CallProcess
{
    /// <summary>More failures than these are counted, not printed.</summary>
    private const int MostFailuresShown = 20;

    private const int AloneExit = 3;

    private static readonly CallLimits OfProcessor = new(MostNumbers: 300, LargePart: 1e-4, HugePart: 1e-5);

    /// <summary>The threads of a device's groups wait for each other, so that batches are few tiles.</summary>
    private static readonly CallLimits OfDevice = new(MostNumbers: 300, LargePart: 0, HugePart: 0);

    /// <summary>Returns the exit code: 1 where something failed.</summary>
    internal static int Run(FuzzArguments arguments)
    {
        EndWithParent();
        using var progress = new Progress(arguments.Progress!);
        var clock = Stopwatch.StartNew();
        var runner = new CallRunner(MakerOf(arguments));
        Console.WriteLine(Text($"{VectorWidth.Bits} bits"));
        long call = arguments.First, end = checked(arguments.First + arguments.Calls), failures = 0;
        for (; call < end; call++)
        {
            if (clock.Elapsed.TotalSeconds > arguments.Seconds)
                break;
            progress.Call = call;
            if (runner.Run(call) is not { } failure)
                continue;
            if (failures++ < MostFailuresShown)
                Console.WriteLine(Text($"--seed {arguments.Seed} --call {call}: {failure}"));
        }

        progress.Call = call;
        string launches = arguments.IsDevice ? Text($"{DeviceLaunches.Total} launches, ") : "";
        string refused = string.Join(", ", runner.Refused.OrderBy(pair => pair.Key).Select(pair => Text($"{pair.Key} {pair.Value}")));
        Console.WriteLine(Text($"{call - arguments.First} calls in {clock.Elapsed.TotalSeconds:F1} s, {launches}{runner.Accepted} accepted, {failures} failed; refused: {refused}"));
        return failures == 0 ? 0 : 1;
    }

    /// <summary>What a call is, in words.</summary>
    internal static string Describe(FuzzArguments arguments, long call) => MakerOf(arguments).Make(call).ToString();

    private static CallMaker MakerOf(FuzzArguments arguments)
    {
        if (arguments.IsDevice)
            return new CallMaker(arguments.Seed, DeviceSubjects.Pick, OfDevice);
        var flawed = new FlawedSubject();
        return new CallMaker(arguments.Seed, arguments.IsFlawed ? _ => flawed : FuzzSubjects.Pick, OfProcessor);
    }

    /// <summary>The other end of the input closes when the process that started this one ends.</summary>
    private static void EndWithParent()
    {
        var watch = new Thread(() =>
        {
            _ = Console.OpenStandardInput().ReadByte();
            Environment.Exit(AloneExit);
        });
        watch.IsBackground = true;
        watch.Start();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
