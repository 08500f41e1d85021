using EmdGen.Testing.Kernels;

namespace EmdGen.Tests.Kernels;

/// <summary>
/// The whole suite at every other vector width, each in a process of its own, where the runtime is told to use no wider vectors. Every process
/// states the width it got.
/// </summary>
public class WidthTests
{
    [WidthFact(512, isForOthers: true)]
    public Task Suite_passes_at_512_bits() => Check(512);

    [WidthFact(256, isForOthers: true)]
    public Task Suite_passes_at_256_bits() => Check(256);

    [WidthFact(128, isForOthers: true)]
    public Task Suite_passes_at_128_bits() => Check(128);

    [WidthFact(32, isForOthers: true)]
    public Task Suite_passes_with_scalars() => Check(32);

    private static async Task Check(int bits)
    {
        string output = await Child.Run(typeof(WidthTests).Assembly.Location, WidthProgram.Whole, VectorWidth.Setting(bits));
        Assert.StartsWith($"{bits} bits, ", output, StringComparison.Ordinal);
    }
}
