using System.Diagnostics;

namespace EmdGen.Tests.Kernels;

/// <summary>
/// The whole suite at every vector width, each in a process of its own, where the runtime is told to use no wider vectors. Every process
/// states the width it got.
/// </summary>
public class WidthTests
{
    /// <summary>The widths this processor has; a narrower machine runs, and reports, fewer.</summary>
    public static TheoryData<int, string> Widths
    {
        get
        {
            (int Bits, string Setting)[] all =
            [
                (512, "DOTNET_EnableAVX512=1"),
                (256, "DOTNET_EnableAVX512=0"),
                (128, "DOTNET_EnableAVX2=0"),
                (32, "DOTNET_EnableHWIntrinsic=0"),
            ];
            var here = new TheoryData<int, string>();
            foreach ((int bits, string setting) in all.Where(width => width.Bits <= WidthProgram.Bits))
                here.Add(bits, setting);
            return here;
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Suite_passes_at(int bits, string setting)
    {
        string[] parts = setting.Split('=');
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(WidthTests).Assembly.Location);
        start.ArgumentList.Add(WidthProgram.Command);
        start.Environment[parts[0]] = parts[1];
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await error);
        Assert.StartsWith($"{bits} bits", output, StringComparison.Ordinal);
    }
}
