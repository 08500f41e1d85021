using System.Runtime.InteropServices;

namespace EmdGen.Testing.Tools;

/// <summary>What publishing ahead of time needs beside the SDK.</summary>
public static class NativeToolchain
{
    /// <summary>What is missing on this machine, in a sentence; null where nothing is.</summary>
    public static string? Missing
    {
        get
        {
            if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
                return "Publishes for Linux on x64 alone.";
            if (!Tool.IsInstalled("gcc") && !Tool.IsInstalled("clang"))
                return "NativeAOT links with gcc or clang, and neither is installed.";
            return File.Exists("/usr/include/zlib.h") ? null : "NativeAOT links zlib, whose zlib1g-dev is not installed.";
        }
    }
}
