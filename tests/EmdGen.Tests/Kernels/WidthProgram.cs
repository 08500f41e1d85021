using System.Reflection;
using System.Runtime.Versioning;
using EmdGen.Testing.Kernels;
using EmdGen.Tests.Bounds;
using EmdGen.Tests.Decoding;

namespace EmdGen.Tests.Kernels;

/// <summary>
/// What the test assembly does when it is started as a program: the kernel suite, labels that change meanwhile, or a hash of
/// what is decoded, at the width the process has.
/// </summary>
public static class WidthProgram
{
    internal const string Whole = "kernel-suite";

    internal const string Brief = "brief-kernel-suite";

    internal const string Races = "label-races";

    internal const string Decoded = "decoded-bits";

    private const int MostFailuresShown = 20;

    /// <summary>A call that used a changed label unchecked ended the process within this time (measured).</summary>
    private static readonly TimeSpan TimeForEachRace = TimeSpan.FromMilliseconds(400);

    /// <summary>What the library was built for, as in ".NETCoreApp,Version=v10.0".</summary>
    private static string LibraryFramework
        => typeof(SquaredEmd).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;

    public static int Main(string[] arguments)
    {
        if (arguments is not [Whole or Brief or Races or Decoded])
        {
            Console.Error.WriteLine($"usage: {Whole} | {Brief} | {Races} | {Decoded}");
            return 2;
        }

        Console.WriteLine($"{VectorWidth.Bits} bits, {LibraryFramework}");
        if (arguments[0] == Decoded)
        {
            Console.WriteLine(DecodedBits.Hash());
            return 0;
        }

        IEnumerable<string> found = arguments[0] switch
        {
            Whole => KernelSuite.All(),
            Brief => KernelSuite.Brief(),
            _ => LabelRace.Run(TimeForEachRace),
        };
        List<string> failures = [.. found.Take(MostFailuresShown)];
        foreach (string failure in failures)
            Console.WriteLine(failure);
        return failures.Count == 0 ? 0 : 1;
    }
}
