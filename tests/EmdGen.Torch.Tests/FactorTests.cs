using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>
/// alpha, lambda and weights near the ends of float32, whose product with a loss float32 can hold: by the kernels, and composed, with the
/// second derivative.
/// </summary>
public class FactorTests
{
    /// <summary>alpha, lambda, the weight of rows and that of classes.</summary>
    public static TheoryData<double, double, float, float> Factors { get; } = new()
    {
        { 0, 1e-45, 3e38f, 1 },
        { 0, 3e-42, 1, 1e38f },
        { 0, 3e38, 1e-38f, 1 },
        { 0, 3e38, 1, 3e-45f },
        { 1e-45, 0, 1, 3e38f },
        { 3e38, 0, 1e-36f, 1e-3f },
        { 3e38, 1e-45, 1e-30f, 1e-9f },
        { 1e-40, 3e38, 1e-20f, 1e-18f },
        { 0, 1e30, 1e-30f, 1e-10f },
    };

    [Theory]
    [MemberData(nameof(Factors))]
    public void Losses_whose_value_float32_holds_are_right(double alpha, double lambda, float rowWeight, float classWeight)
    {
        foreach (EmdReduction reduction in Enum.GetValues<EmdReduction>())
        {
            foreach (Problem problem in Of(alpha, lambda, rowWeight, classWeight, reduction))
            {
                Problem exact = problem with { Input = problem.Input.to(float64) };
                Check(exact.Value(exact.Input), problem.ComposedValue(problem.Input), $"{reduction}: composed");
                Check(exact.Value(exact.Input), problem.Value(problem.Input), $"{reduction}: value");
                Check(exact.Gradient(exact.Value), problem.Gradient(problem.ComposedValue), $"{reduction}: gradient, composed");
                Check(exact.Gradient(exact.Value), problem.Gradient(problem.Value), $"{reduction}: gradient");
                Check(Second(exact, exact.Input), Second(problem, problem.Input), $"{reduction}: second derivative");
            }
        }
    }

    /// <summary>Hard and soft targets, [N,C] and [N,C,S]; under a mean the weights are those of a sum, divided by their own.</summary>
    private static IEnumerable<Problem> Of(double alpha, double lambda, float rowWeight, float classWeight, EmdReduction reduction)
    {
        var draw = new Draw(11);
        double shared = Math.Max(alpha, lambda);
        if (reduction == EmdReduction.Mean && shared is > 1e30 or < 1e-30)
            (alpha, lambda) = (alpha * (1e-2 / shared), lambda * (1e-2 / shared));
        var options = new EmdOptions
        {
            CrossEntropyWeight = alpha,
            EmdWeight = lambda,
            Reduction = reduction,
            RowWeights = new[] { rowWeight, 0, rowWeight, rowWeight },
            ClassWeights = new[] { classWeight, classWeight, 0, classWeight, classWeight },
        };
        foreach (bool isSoft in (bool[])[false, true])
        {
            foreach (long[] shape in (long[][])[[4, 5], [2, 5, 2]])
                yield return new Problem("", Structure.Grade, draw.Logits(float32, shape), draw.Targets(isSoft, float32, shape), options);
        }
    }

    private static Tensor Second(Problem problem, Tensor input)
    {
        Tensor x = input.detach().clone().requires_grad_();
        Tensor gradient = autograd.grad([problem.Value(x)], [x], retain_graph: true, create_graph: true)[0];
        return autograd.grad([(gradient * linspace(-1, 1, x.numel(), dtype: x.dtype).reshape(x.shape)).sum()], [x])[0];
    }

    /// <summary>Relative to the largest number, which may lie anywhere in float32.</summary>
    private static void Check(Tensor expected, Tensor actual, string what)
        => Near.Equal(expected, actual, 0, 1e-5 * expected.abs().max().item<double>(), what);
}
