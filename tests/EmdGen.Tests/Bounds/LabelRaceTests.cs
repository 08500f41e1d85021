using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Bounds;

/// <summary>The races at every vector width, in processes of their own, which a read outside memory would end.</summary>
public class LabelRaceTests
{
    [WidthFact(512)]
    public Task No_label_leads_outside_memory_at_512_bits() => Check("DOTNET_EnableAVX512", "1");

    [WidthFact(256)]
    public Task No_label_leads_outside_memory_at_256_bits() => Check("DOTNET_EnableAVX512", "0");

    [WidthFact(128)]
    public Task No_label_leads_outside_memory_at_128_bits() => Check("DOTNET_EnableAVX2", "0");

    [Fact]
    public Task No_label_leads_outside_memory_with_scalars() => Check("DOTNET_EnableHWIntrinsic", "0");

    private static Task Check(string setting, string value)
        => Child.Run(typeof(LabelRaceTests).Assembly.Location, WidthProgram.Races, (setting, value));
}
