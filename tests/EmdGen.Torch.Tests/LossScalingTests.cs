using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>A loss is scaled before backward so that 16-bit gradients do not vanish: they are rounded after the scale is known.</summary>
public class LossScalingTests
{
    /// <summary>Of the loss, so that its gradient is far below what float16 can hold.</summary>
    private const double Smallness = 1e-5;

    [Theory]
    [InlineData(ScalarType.Float16, 1024)]
    [InlineData(ScalarType.Float16, 32768)]
    [InlineData(ScalarType.BFloat16, 1024)]
    [InlineData(ScalarType.BFloat16, 32768)]
    public void Scaled_gradient_has_the_precision_of_its_type(ScalarType type, float scale)
    {
        var draw = new Draw(1);
        foreach (long[] shape in (long[][])[[64, 5], [4, 5, 8, 4]])
        {
            foreach (EmdReduction reduction in Enum.GetValues<EmdReduction>())
            {
                foreach (bool isSoft in (bool[])[false, true])
                {
                    var options = new EmdOptions { Reduction = reduction, EmdWeight = Smallness };
                    Tensor z = draw.Logits(type, shape), targets = draw.Targets(isSoft, type, shape);
                    Tensor wide = isSoft ? targets.to(float32) : targets;
                    Tensor expected = Gradient(z.to(float32), wide, options with { ValidateTargets = false }, scale);
                    Tensor actual = Gradient(z, targets, options, scale);
                    Assert.Equal(type, actual.dtype);
                    AssertClose(expected, actual, $"{reduction}, {shape.Length} axes, soft: {isSoft}");
                }
            }
        }
    }

    [Fact]
    public void Gradient_of_many_positions_survives()
    {
        var draw = new Draw(2);
        Tensor z = draw.Logits(float16, 4, 5, 256, 256), labels = draw.Labels([4, 5, 256, 256]);
        AssertClose(Gradient(z.to(float32), labels, new(), 1024), Gradient(z, labels, new(), 1024), "positions");
    }

    [Fact]
    public void Loss_has_the_same_bits_with_a_gradient_and_without()
    {
        var draw = new Draw(3);
        foreach (ScalarType type in (ScalarType[])[float16, bfloat16])
        {
            Tensor z = draw.Logits(type, 37, 5), labels = draw.Labels(z.shape), soft = draw.Distributions(type, 37, 5);
            foreach (Tensor targets in (Tensor[])[labels, soft])
            {
                Tensor without = EmdFunctional.squared_emd<GradeEmd>(z, targets);
                Near.Equal(without, EmdFunctional.squared_emd<GradeEmd>(z.detach().requires_grad_(), targets), 0, 0);
            }
        }
    }

    private static Tensor Gradient(Tensor logits, Tensor targets, EmdOptions options, float scale)
    {
        Tensor z = logits.detach().requires_grad_();
        (EmdFunctional.squared_emd<GradeEmd>(z, targets, options) * scale).sum().backward();
        return z.grad!;
    }

    private static void AssertClose(Tensor expected, Tensor actual, string what)
    {
        double error = ((actual.to(float64) - expected.to(float64)).norm() / expected.to(float64).norm()).item<double>();
        Assert.True(error < 0.01, $"{what}: {error}");
    }
}
