using System.Globalization;
using System.Text.RegularExpressions;
using EmdGen.Testing.Tools;

namespace EmdGen.Gpu.Tests.Ptx;

/// <summary>What a thread of an assembled kernel has.</summary>
/// <param name="Registers">Of 32 bits.</param>
/// <param name="SpilledBytes">Written to memory for want of registers, and read from there.</param>
internal sealed record KernelResources(int Registers, int SpilledBytes);

/// <summary>NVIDIA's assembler of PTX: from the path, or from the CUDA toolkit that CUDA_HOME or CUDA_PATH names.</summary>
internal static partial class Ptxas
{
    private static readonly string? Program = Find();

    /// <summary>Why there is none; null where there is one.</summary>
    internal static string? Missing => Program is null ? "There is no ptxas on the path, in CUDA_HOME or in CUDA_PATH." : null;

    /// <summary>Assembles a kernel for a device.</summary>
    /// <param name="assembly">PTX.</param>
    /// <param name="architecture">80 or 90.</param>
    internal static async Task<KernelResources> Assemble(string assembly, int architecture)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-ptx-");
        try
        {
            string source = Path.Combine(folder.FullName, "kernel.ptx"), code = Path.Combine(folder.FullName, "kernel.cubin");
            await File.WriteAllTextAsync(source, assembly);
            (int exitCode, string output) = await Tool.Run(Program!, "-v", $"-arch=sm_{architecture}", "-o", code, source);
            Assert.True(exitCode == 0, output);
            return new(Number(Registers(), output), Number(Stores(), output) + Number(Loads(), output));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Find()
    {
        string file = OperatingSystem.IsWindows() ? "ptxas.exe" : "ptxas";
        IEnumerable<string> path = Tool.Folders;
        IEnumerable<string> toolkits = from name in (string[])["CUDA_HOME", "CUDA_PATH"]
                                       let toolkit = Environment.GetEnvironmentVariable(name)
                                       where toolkit is not null
                                       select Path.Combine(toolkit, "bin");
        return path.Concat(toolkits).Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }

    private static int Number(Regex regex, string output)
    {
        Match match = regex.Match(output);
        Assert.True(match.Success, $"ptxas does not say {regex}: {output}");
        return int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("Used ([0-9]+) registers")]
    private static partial Regex Registers();

    [GeneratedRegex("([0-9]+) bytes spill stores")]
    private static partial Regex Stores();

    [GeneratedRegex("([0-9]+) bytes spill loads")]
    private static partial Regex Loads();
}
