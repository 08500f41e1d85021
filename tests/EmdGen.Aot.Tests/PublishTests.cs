using System.Globalization;
using EmdGen.Testing.CudaDriver;
using EmdGen.Testing.Tools;

namespace EmdGen.Aot.Tests;

/// <summary>A program with generated types, compiled ahead of time: no warning, the width that was asked for, the JIT's values.</summary>
[Collection(nameof(PublishFolder))]
public class PublishTests(PublishFolder folder)
{
    private const double Tolerance = 1e-5;

    [NativeFact]
    public Task At_the_default_instruction_set() => Check(null, 128);

    [NativeFact(needsAvx2: true)]
    public Task At_x86_64_v3() => Check("x86-64-v3", 256);

    [NativeFact(needsMock: true)]
    public async Task The_launcher_of_CUDA_kernels()
    {
        string program = await folder.Publish(null);
        (int exitCode, string output) = await Tool.Run(program, "launch", MockLibrary.File);
        Assert.True(exitCode == 0, output);
        Assert.Equal("Mock, 9.0, 3 numbers", output.Trim());
    }

    private async Task Check(string? instructionSet, int bits)
    {
        string program = await folder.Publish(instructionSet);
        (int exitCode, string output) = await Tool.Run(program);
        Assert.True(exitCode == 0, output);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"{bits} bits", lines[0]);
        Compare([.. Evaluations.All()], lines[1..]);
    }

    private static void Compare((string Name, float[] Values)[] expected, string[] lines)
    {
        Assert.Equal(expected.Select(evaluation => evaluation.Name), lines.Select(line => line.Split(':')[0]));
        foreach (((string name, float[] values), string line) in expected.Zip(lines))
        {
            float[] actual = Array.ConvertAll(line.Split(':')[1].Split(' '), text => float.Parse(text, CultureInfo.InvariantCulture));
            Assert.Equal(values.Length, actual.Length);
            double scale = values.Max(Math.Abs);
            for (int i = 0; i < actual.Length; i++)
                Assert.True(Math.Abs(values[i] - actual[i]) <= Tolerance * scale, $"{name}, number {i}: {actual[i]}, not {values[i]}");
        }
    }
}
