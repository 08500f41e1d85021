using EmdGen.Devices;
using EmdGen.Gpu.Cuda;
using EmdGen.Gpu.Launching;
using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Numbers;
using EmdGen.Testing.CudaDriver;
using EmdGen.Testing.Gpu.CudaDriver;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>Batches whose arrays share memory, or hold more rows than a device counts: refused before anything is asked of the driver.</summary>
[Collection("devices")]
public class MockedMemoryTests
{
    private const int Rows = 3;
    private const int ClassCount = 5;
    private const long Logits = 1 << 20;
    private const long Targets = 1 << 21;

    public MockedMemoryTests() => MockDriver.OnLaunch = null;

    /// <summary>Addresses one number before the end of an array, and at its end, where nothing overlaps.</summary>
    [MockTheory]
    [InlineData("losses", Targets + ((Rows - 1) * sizeof(long)), "Losses overlaps the labels.")]
    [InlineData("losses", Targets + (Rows * sizeof(long)), null)]
    [InlineData("losses", Targets - (Rows * sizeof(float)), null)]
    [InlineData("losses", Targets - sizeof(float), "Losses overlaps the labels.")]
    [InlineData("losses", Logits, "Losses overlaps logits.")]
    [InlineData("gradient", Targets + ((Rows - 1) * sizeof(long)), "Gradient overlaps the labels.")]
    [InlineData("gradient", Logits, null)]
    [InlineData("gradient", Logits + sizeof(float), "Gradient overlaps logits")]
    [InlineData("gradient", Logits + (Rows * ClassCount * sizeof(float)), null)]
    [InlineData("value", Targets, "Value overlaps the labels.")]
    [InlineData("value", Logits + 4, "Value overlaps logits.")]
    public void Arrays_that_share_memory_are_refused(string output, long address, string? refusal)
    {
        var loss = new CudaLoss<Chains.Unit5>(MockDriver.Device());
        var batch = new CudaBatch
        {
            Numbers = NumberKind.Single,
            Kind = TargetKind.Int64,
            RowCount = Rows,
            Logits = (nint)Logits,
            Targets = (nint)Targets,
            Value = output == "value" ? (nint)address : 16,
            Losses = output == "losses" ? (nint)address : 0,
            Gradient = output == "gradient" ? (nint)address : 0,
        };
        long calls = MockDriver.AllCalls();
        if (refusal is null)
        {
            loss.Evaluate(batch, null, EmdOptions.Default);
            return;
        }

        Assert.StartsWith(refusal, Assert.Throws<ArgumentException>(() => loss.Evaluate(batch, null, EmdOptions.Default)).Message);
        Assert.Equal(calls, MockDriver.AllCalls());
    }

    [MockTheory]
    [InlineData(1L << 39, false, "logits")]
    [InlineData(long.MaxValue, false, "logits")]
    [InlineData((1L << 32) + Rows, true, "options")]
    public void More_rows_than_a_device_counts_are_refused(long rows, bool hasRowWeights, string argument)
    {
        var loss = new CudaLoss<Chains.Unit5>(MockDriver.Device());
        EmdOptions options = hasRowWeights ? new() { RowWeights = new float[Rows] } : EmdOptions.Default;
        var batch = new CudaBatch
        {
            Numbers = NumberKind.Single, Kind = TargetKind.Int32, RowCount = rows, Logits = (nint)Logits, Targets = (nint)Targets, Value = 16,
        };
        long calls = MockDriver.AllCalls();
        Assert.Equal(argument, Assert.Throws<ArgumentException>(() => loss.Evaluate(batch, null, options)).ParamName);
        Assert.Equal(calls, MockDriver.AllCalls());
    }

    /// <summary>Numbers of shared memory are counted in 64 bits: those of so many classes are no negative number.</summary>
    [Fact]
    public void Needs_beyond_32_bits_are_needs()
        => Assert.True(TileNeeds.Of<HugePass>(targetTiles: 1).SharedBytes > uint.MaxValue);
}
