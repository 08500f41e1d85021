using System.Runtime.InteropServices;
using EmdGen.Testing.Tools;

namespace EmdGen.LightGbm.Tests.Infrastructure;

/// <summary>A test that compiles a program in C, and is skipped, with the reason, where none can be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GccFactAttribute : FactAttribute
{
    public GccFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            Skip = "The program is built for Linux on x64 alone.";
        else if (!Tool.IsInstalled("gcc"))
            Skip = "The program is compiled by gcc, which is not installed.";
    }
}
