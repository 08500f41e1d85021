using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Learning;

/// <summary>What is read of the features given.</summary>
public class ObservationTests
{
    private readonly Tensor features = new Draw(1).Logits(float32, 6, 3);
    private readonly Tensor labels = tensor((long[])[0, 3, 1, 4, 4, 2]);

    [Fact]
    public void Layout_and_type_of_labels_change_nothing()
    {
        byte[] expected = Observed(features, labels);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Observed(features.t().contiguous().t(), labels));
        Assert.Equal(expected, Observed(cat([zeros(2, 3), features, zeros(1, 3)]).narrow(0, 2, 6), labels));
        Assert.Equal(expected, Observed(features, labels.to(int32)));
        Assert.Equal(expected, Observed(features, stack([labels, zeros_like(labels)], 1).select(1, 0)));
        Assert.Equal(expected, Observed(features.to(float64), labels));
    }

    [Fact]
    public void Features_that_take_a_gradient_are_observed_and_keep_it()
    {
        Tensor weights = features.clone().requires_grad_(), output = 2 * weights;
        Assert.Equal(Observed(2 * features, labels), Observed(output, labels));
        output.sum().backward();
        Assert.NotNull(weights.grad);
        Assert.False(output.IsInvalid);
    }

    [Theory]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    public void Narrow_features_are_widened(ScalarType type)
    {
        Tensor narrow = features.to(type);
        Assert.Equal(Observed(narrow.to(float32), labels), Observed(narrow, labels));
    }

    [Fact]
    public void Positions_are_rows()
    {
        Tensor images = new Draw(2).Logits(float32, 2, 3, 2, 2), pixels = new Draw(3).Labels([2, 5, 2, 2]);
        Assert.Equal(Observed(images.permute(0, 2, 3, 1).reshape(-1, 3), pixels.reshape(-1)), Observed(images, pixels));
    }

    [Fact]
    public void Ignored_rows_are_left_out_whatever_they_hold()
    {
        var options = new EmdOptions { IgnoreIndex = -100 };
        Tensor padded = cat([features, full([1, 3], double.NaN)]);
        Assert.Equal(Observed(features, labels), Observed(padded, cat([labels, tensor((long[])[-100])]), options));
    }

    [Fact]
    public void No_row_and_rows_of_zeros_teach_nothing()
    {
        var loss = new SquaredEmdLoss<DigitEmd>(0);
        loss.Observe(zeros(0, 3), zeros(0, dtype: int64));
        Assert.Throws<InvalidOperationException>(loss.UpdateGroundDistance);
        loss.Observe(zeros(2, 3), zeros(2, dtype: int64));
        DistanceEstimate estimate = loss.UpdateGroundDistance();
        Assert.Equal((0, 2), (estimate.RowCount, estimate.ZeroRowCount));
        Assert.Equal(5, estimate.UnseenClasses.Count);
        Assert.Equal(1, loss.Distance[0, 1]);
    }

    [Fact]
    public void Another_epoch_may_have_other_features()
    {
        var loss = new SquaredEmdLoss<DigitEmd>(0);
        loss.Observe(features, labels);
        loss.UpdateGroundDistance();
        loss.Observe(rand(6, 8), labels);
        Assert.Equal(6, loss.UpdateGroundDistance().RowCount);
    }

    private static byte[] Observed(Tensor features, Tensor labels, EmdOptions? options = null)
    {
        var loss = new SquaredEmdLoss<DigitEmd>(0, options);
        loss.Observe(features, labels);
        return loss.ObservationsToBytes();
    }
}
