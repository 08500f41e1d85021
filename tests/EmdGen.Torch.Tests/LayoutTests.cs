using EmdGen.Torch.Tensors;
using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>Tensors that lie in memory in other ways than row after row.</summary>
public class LayoutTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> Layouts = new()
    {
        ["transposed"] = x => x.transpose(0, 1).contiguous().transpose(0, 1),
        ["sliced with an offset"] = x => cat([zeros_like(x), x, zeros_like(x)], 0).narrow(0, x.shape[0], x.shape[0]),
        ["every second row"] = x => stack([x, zeros_like(x)], 1).select(1, 0),
        ["every second class"] = x => stack([x, zeros_like(x)], -1).select(-1, 0),
    };

    public static TheoryData<string> Names => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Layout_changes_nothing(string name)
    {
        var draw = new Draw(1);
        Tensor logits = draw.Logits(float32, 8, 5), soft = draw.Distributions(float32, 8, 5), labels = draw.Labels([8, 5]);
        Tensor strided = Layouts[name](logits);
        Assert.Equal(logits.shape, strided.shape);
        Tensor stridedLabels = stack([labels, zeros_like(labels)], 1).select(1, 0);
        Same(logits, labels, strided, stridedLabels);
        Same(logits, soft, strided, Layouts[name](soft));
    }

    [Fact]
    public void Expanded_tensors_are_read_as_often_as_they_say()
    {
        Tensor row = new Draw(2).Logits(float32, 1, 5), label = tensor((long[])[3]);
        Same(row.repeat(6, 1), label.repeat(6), row.expand(6, 5), label.expand(6));
    }

    [Fact]
    public void Channels_last_images_are_read_by_position()
    {
        var draw = new Draw(3);
        Tensor images = draw.Logits(float32, 2, 5, 3, 4), labels = draw.Labels(images.shape);
        Tensor channelsLast = images.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        Same(images, labels, channelsLast, labels);
        Tensor rows = images.permute(0, 2, 3, 1).reshape(-1, 5);
        Tensor expected = EmdFunctional.squared_emd<GradeEmd>(rows, labels.reshape(-1));
        Near.Equal(expected, EmdFunctional.squared_emd<GradeEmd>(images, labels), 1e-6, 0);
    }

    [Fact]
    public void No_row_costs_nothing()
    {
        foreach (long[] shape in (long[][])[[0, 5], [0, 5, 3], [2, 5, 0]])
        {
            foreach (Tensor targets in (Tensor[])[new Draw(4).Labels(shape), zeros(shape)])
            {
                Tensor z = zeros(shape).requires_grad_();
                Tensor loss = EmdFunctional.squared_emd<GradeEmd>(z, targets);
                loss.backward();
                Assert.Equal(0, loss.item<float>());
                Assert.Equal(shape, z.grad!.shape);
            }
        }
    }

    [Fact]
    public void One_row_is_a_batch()
    {
        Tensor z = new Draw(5).Logits(float32, 1, 4), label = tensor((int[])[2]);
        Near.Equal(TorchLoss.Of(Structure.Depth.Terms, z, label), EmdFunctional.squared_emd<DepthEmd>(z, label), 1e-6, 0);
    }

    [Fact]
    public void Spans_reach_as_far_as_the_type_that_is_computed_in()
    {
        // 2^29 numbers, without their memory.
        Tensor many = zeros(1, 2, dtype: float16).expand(1 << 28, 2);
        Assert.True(TensorSpans.Fits(many, ScalarType.Float16));
        Assert.False(TensorSpans.Fits(many, ScalarType.Float32));
        Assert.False(TensorSpans.Fits(many, ScalarType.Int64));
    }

    private static void Same(Tensor logits, Tensor targets, Tensor otherLogits, Tensor otherTargets)
    {
        Tensor x = logits.detach().clone().requires_grad_(), y = otherLogits.detach().requires_grad_();
        Tensor expected = EmdFunctional.squared_emd<GradeEmd>(x, targets), actual = EmdFunctional.squared_emd<GradeEmd>(y, otherTargets);
        Near.Equal(expected, actual, 0, 0);
        Near.Equal(autograd.grad([expected], [x])[0], autograd.grad([actual], [y])[0], 0, 0);
    }
}
