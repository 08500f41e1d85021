using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Testing.Gpu.Devices;

namespace EmdGen.Gpu.Tests.Views;

/// <summary>Calls with spans are refused before anything is copied to the device, as the processor's kernels refuse them.</summary>
[Collection("devices")]
public class HostCheckTests
{
    private const int ClassCount = 5;

    [Theory]
    [InlineData(0f)]
    [InlineData(0.5f)]
    [InlineData(-1f)]
    [InlineData(float.PositiveInfinity)]
    public void A_row_of_probabilities_that_is_no_distribution_is_refused(float first)
    {
        float[] probabilities = [0.2f, 0.2f, 0.2f, 0.2f, 0.2f, first, 0, 0, 0, 0], gradient = new float[2 * ClassCount];
        using var loss = new GpuSquaredEmd<Chains.Unit5>(CpuDevice.Accelerator, new EmdOptions { Input = EmdInput.Probabilities });
        ArgumentException refusal = Assert.Throws<ArgumentException>(
            () => loss.Evaluate(probabilities, new[] { 0, 1 }, EmdOutputs.LossOnly.WithGradient(gradient)));
        Assert.Equal("logits", refusal.ParamName);
        Assert.Contains("Row 1", refusal.Message);
        Assert.All(gradient, number => Assert.Equal(0f, number));
    }

    [Fact]
    public void Probabilities_that_are_not_checked_are_taken_as_they_are()
    {
        var options = new EmdOptions { Input = EmdInput.Probabilities, ValidateProbabilities = false };
        using var loss = new GpuSquaredEmd<Chains.Unit5>(CpuDevice.Accelerator, options);
        Assert.Equal(2f, loss.Evaluate(new float[ClassCount], new[] { 2 }, EmdOutputs.LossOnly), 1e-6f);
    }

    [Fact]
    public void A_product_of_weights_beyond_float32_is_refused_where_it_has_to_be_held()
    {
        var options = new EmdOptions
        {
            Reduction = EmdReduction.Sum, RowWeights = new[] { 1f, 1e30f }, ClassWeights = new[] { 1f, 1e30f, 1, 1, 1 },
        };
        using var loss = new GpuSquaredEmd<Chains.Unit5>(CpuDevice.Accelerator, options);
        ArgumentException refusal = Assert.Throws<ArgumentException>(
            () => loss.Evaluate(new float[2 * ClassCount], new[] { 0, 1 }, EmdOutputs.LossOnly));
        Assert.Contains("row 1", refusal.Message, StringComparison.OrdinalIgnoreCase);
    }
}
