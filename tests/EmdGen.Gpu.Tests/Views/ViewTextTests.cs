using EmdGen.Gpu.Launching;
using EmdGen.Testing.Gpu.Devices;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Tests.Views;

/// <summary>One row is no plural in what is said of views that do not fit.</summary>
public class ViewTextTests
{
    private static readonly EmdOptions Weighted = new() { RowWeights = new float[1] };

    [Theory]
    [InlineData(2, 1, true, "There is 1 target value, but 2 logits: ")]
    [InlineData(1, 2, true, "There are 2 target values, but 1 logit: ")]
    [InlineData(1, 1, false, "There is 1 logit, but 1 row of 5 classes needs 5.")]
    [InlineData(9, 2, false, "There are 9 logits, but 2 rows of 5 classes need 10.")]
    [InlineData(3, long.MaxValue, false, "There are 3 logits, but 9223372036854775807 rows of 5 classes need 46116860184273879035.")]
    public void Of_logits_and_targets(long logits, long targets, bool isSoft, string text)
        => Says(text, () => ViewChecks.Rows(logits, targets, isSoft, 5, EmdOptions.Default));

    [Theory]
    [InlineData(1, "There is 1 row, which is no multiple of the 2 positions.")]
    [InlineData(3, "There are 3 rows, which is no multiple of the 2 positions.")]
    public void Of_positions(long rows, string text)
        => Says(text, () => ViewChecks.Rows(5 * rows, rows, false, 5, new EmdOptions { PositionCount = 2 }));

    [Fact]
    public void Of_row_weights()
    {
        Says("RowWeights has 1 entry, but there are 2 rows.", () => ViewChecks.RowWeights(Weighted, 2));
        Says("RowWeights has 2 entries, but there is 1 row.", () => ViewChecks.RowWeights(new EmdOptions { RowWeights = new float[2] }, 1));
    }

    [Fact]
    public void Of_outputs()
    {
        using MemoryBuffer1D<float, Stride1D.Dense> two = CpuDevice.Accelerator.Allocate1D<float>(2);
        GpuOutputs<float> value = GpuOutputs<float>.To(two.View);
        Says("Losses has length 2, but there is 1 row.", () => ViewChecks.Outputs(value.WithLosses(two.View), 1, 5, EmdOptions.Default));
        Says("Gradient has length 2, but there is 1 logit.", () => ViewChecks.Outputs(value.WithGradient(two.View), 1, 1, EmdOptions.Default));
    }

    private static void Says(string text, Action check) => Assert.StartsWith(text, Assert.Throws<ArgumentException>(check).Message);
}
