using System.Runtime.Intrinsics;

namespace EmdGen.Tests.Kernels;

/// <summary>What the test assembly does when it is started as a program: the kernel suite, at the width the process has.</summary>
public static class WidthProgram
{
    internal const string Command = "kernel-suite";

    private const int MostFailuresShown = 20;

    /// <summary>The width the kernels are dispatched to here; 32 is one float.</summary>
    internal static int Bits => Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 32;

    public static int Main(string[] arguments)
    {
        if (arguments is not [Command])
        {
            Console.Error.WriteLine($"usage: {Command}");
            return 2;
        }

        Console.WriteLine($"{Bits} bits");
        List<string> failures = [.. KernelSuite.All().Take(MostFailuresShown)];
        foreach (string failure in failures)
            Console.WriteLine(failure);
        return failures.Count == 0 ? 0 : 1;
    }
}
