using EmdGen.Testing.Kernels;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Decoding;

/// <summary>Decodings are the same bits in processes of every vector width.</summary>
public class WidthTests
{
    [WidthFact(512, isForOthers: true)]
    public Task At_512_bits() => Check(512);

    [WidthFact(256, isForOthers: true)]
    public Task At_256_bits() => Check(256);

    [WidthFact(128, isForOthers: true)]
    public Task At_128_bits() => Check(128);

    [WidthFact(32, isForOthers: true)]
    public Task With_scalars() => Check(32);

    private static async Task Check(int bits)
    {
        string output = await Child.Run(typeof(WidthTests).Assembly.Location, WidthProgram.Decoded, VectorWidth.Setting(bits));
        Assert.StartsWith($"{bits} bits, ", output, StringComparison.Ordinal);
        Assert.EndsWith(DecodedBits.Hash(), output.TrimEnd(), StringComparison.Ordinal);
    }
}
