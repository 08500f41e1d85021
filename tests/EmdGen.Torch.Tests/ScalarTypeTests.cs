using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>Types of logits and targets: computed in float32 or float64, rounded once to the type of the logits.</summary>
public class ScalarTypeTests
{
    /// <summary>What rounding leaves of a number: relative, and absolute near 0.</summary>
    public static TheoryData<ScalarType, double, double> Precisions { get; } = new()
    {
        { float64, 1e-13, 1e-14 },
        { float32, 2e-6, 1e-7 },
        { float16, 1.01 / 2048, 1e-7 },
        { bfloat16, 1.01 / 256, 1e-7 },
    };

    [Theory]
    [MemberData(nameof(Precisions))]
    public void Value_and_gradient_have_the_precision_of_the_logits(ScalarType type, double relative, double absolute)
    {
        var draw = new Draw(1);
        Tensor logits = draw.Logits(type, 9, GradeEmd.ClassCount);
        Tensor[] targets = [draw.Labels(logits.shape), draw.Labels(logits.shape).to(int32), Exact(draw).to(type)];
        foreach (Tensor target in targets)
        {
            foreach (EmdReduction reduction in Enum.GetValues<EmdReduction>())
            {
                var options = new EmdOptions { Reduction = reduction, CrossEntropyWeight = 0.5 };
                Tensor z = logits.detach().requires_grad_(), wide = logits.to(float64).clone().requires_grad_();
                Tensor loss = Structure.Grade.Loss(z, target, options);
                Tensor wideTarget = target.is_floating_point() ? target.to(float64) : target;
                Tensor expected = TorchLoss.Of(Structure.Grade.Terms, wide, wideTarget, options);
                Assert.Equal(type, loss.dtype);
                Near.Equal(expected, loss, relative, absolute, $"{target.dtype}, {reduction}");
                loss.sum().backward();
                expected.sum().backward();
                Assert.Equal(type, z.grad!.dtype);
                Near.Equal(wide.grad!, z.grad!, relative, absolute, $"gradient, {target.dtype}, {reduction}");
            }
        }
    }

    [Theory]
    [InlineData(ScalarType.Float32, ScalarType.Float64)]
    [InlineData(ScalarType.Float32, ScalarType.Float16)]
    [InlineData(ScalarType.Float64, ScalarType.Float32)]
    [InlineData(ScalarType.BFloat16, ScalarType.Float32)]
    public void Soft_targets_of_another_type_are_taken(ScalarType type, ScalarType targetType)
    {
        var draw = new Draw(2);
        Tensor logits = draw.Logits(type, 5, 3), targets = draw.Distributions(targetType, 5, 3);
        Tensor expected = TorchLoss.Of(Structure.Step.Terms, logits.to(float64), targets.to(float64));
        Tensor loss = EmdFunctional.squared_emd<StepEmd>(logits, targets);
        Assert.Equal(type, loss.dtype);
        Near.Equal(expected, loss, type == bfloat16 ? 0.004 : 1e-6, 0);
    }

    [Fact]
    public void Half_targets_may_miss_1_by_their_rounding()
    {
        Tensor targets = tensor((float[])[0.502f, 0.5f, 0], 1, 3, dtype: float16), logits = randn(1, 3).to(float16);
        EmdFunctional.squared_emd<StepEmd>(logits, targets);
        Assert.Throws<ArgumentException>(() => EmdFunctional.squared_emd<StepEmd>(logits, targets.to(float32)));
    }

    [Fact]
    public void Second_derivative_of_half_keeps_the_type()
    {
        Tensor z = new Draw(3).Logits(float16, 4, 5).requires_grad_(), labels = new Draw(3).Labels([4, 5]);
        Tensor gradient = autograd.grad([EmdFunctional.squared_emd<GradeEmd>(z, labels)], [z], retain_graph: true, create_graph: true)[0];
        Assert.Equal(float16, autograd.grad([gradient.square().sum()], [z])[0].dtype);
    }

    /// <summary>Distributions in 64ths, which every type holds: rounded ones would not sum to 1, and have no one loss then.</summary>
    private static Tensor Exact(Draw draw)
    {
        Tensor targets = (draw.Distributions(float64, 9, GradeEmd.ClassCount) * 64).floor() / 64;
        targets[.., 0] += 1 - targets.sum(1);
        return targets;
    }
}
