using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>Second derivatives: the gradient of a gradient penalty, Hessians, influence functions.</summary>
public class DoubleBackwardTests
{
    public static TheoryData<Structure> Structures => Structure.All;

    [Theory]
    [MemberData(nameof(Structures))]
    public void Second_derivative_agrees_with_finite_differences(Structure structure)
    {
        foreach (Problem problem in Problem.Of(structure, float64))
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor direction = new Draw(5).Logits(float64, problem.Input.shape);
            Tensor expected = FiniteDifferences.Along(
                x => (problem with { Input = x }).Gradient(problem.NormalizedValue), problem.Input, direction);
            Near.Equal(expected, Product(problem.NormalizedValue, problem.Input, direction), 1e-6, 1e-7, problem.Name);
        }
    }

    /// <summary>Unchecked, they are taken as they are, so that their derivatives are those in any direction.</summary>
    [Theory]
    [MemberData(nameof(Structures))]
    public void Second_derivative_by_probabilities_that_are_none_agrees_with_finite_differences(Structure structure)
    {
        foreach (Problem checkedOnes in Problem.Of(structure, float64).Where(problem => problem.Options.Input == EmdInput.Probabilities))
        {
            using DisposeScope scope = NewDisposeScope();
            Problem problem = checkedOnes with
            {
                Input = checkedOnes.Input * 1.7,
                Options = checkedOnes.Options with { ValidateProbabilities = false },
            };

            // Short, so that no flow turns along it where the exponent is 1.
            Tensor direction = 1e-3 * new Draw(5).Logits(float64, problem.Input.shape);
            Tensor expected = FiniteDifferences.Along(x => (problem with { Input = x }).Gradient(problem.Value), problem.Input, direction);
            Near.Equal(expected, Product(problem.Value, problem.Input, direction), 1e-6, 1e-10, problem.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void Second_derivative_agrees_with_torch_operations_in_float32(Structure structure)
    {
        foreach (Problem problem in Problem.Of(structure, float32))
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor direction = new Draw(5).Logits(float32, problem.Input.shape);
            Tensor expected = Product(problem.TorchValue, problem.Input, direction);
            Near.Equal(expected, Product(problem.Value, problem.Input, direction), 1e-4, 2e-5, problem.Name);
        }
    }

    [Fact]
    public void Gradient_penalty_reaches_the_layers_below()
    {
        Tensor weights = new Draw(6).Logits(float64, 4, GradeEmd.ClassCount), x = new Draw(7).Logits(float64, 8, 4);
        Tensor labels = new Draw(8).Labels([8, GradeEmd.ClassCount]);
        Tensor Penalty(Tensor w, Func<Tensor, Tensor, Tensor> loss)
        {
            Tensor logits = x.matmul(w);
            return autograd.grad([loss(logits, labels) * 3], [logits], retain_graph: true, create_graph: true)[0].square().sum();
        }

        Tensor Gradient(Func<Tensor, Tensor, Tensor> loss)
        {
            Tensor w = weights.detach().clone().requires_grad_();
            Penalty(w, loss).backward();
            return w.grad!;
        }

        Tensor expected = Gradient((z, t) => TorchLoss.Of(Structure.Grade.Terms, z, t));
        Near.Equal(expected, Gradient(new SquaredEmdLoss<GradeEmd>().forward), 1e-9, 1e-10);
    }

    [Fact]
    public void What_cannot_be_composed_any_more_shows_as_nan()
    {
        Tensor z = new Draw(10).Logits(float32, 3, GradeEmd.ClassCount).requires_grad_(), labels = new Draw(10).Labels([3, 5]);
        float[] rowWeights = [1, 1, 1], classWeights = [2, 2, 2, 2, 2];
        var options = new EmdOptions { Reduction = EmdReduction.Sum, RowWeights = rowWeights, ClassWeights = classWeights };
        Tensor loss = EmdFunctional.squared_emd<GradeEmd>(z, labels, options);

        // Weights that float32 cannot hold: a call would be refused, but backward cannot refuse.
        rowWeights.AsSpan().Fill(3e38f);
        Tensor gradient = autograd.grad([loss], [z], retain_graph: true, create_graph: true)[0];
        Assert.True(gradient.isnan().all().item<bool>());
        Assert.Equal(z.shape, gradient.shape);
    }

    private static Tensor Product(Func<Tensor, Tensor> value, Tensor input, Tensor direction)
    {
        Tensor x = input.detach().clone().requires_grad_();
        Tensor gradient = autograd.grad([value(x)], [x], retain_graph: true, create_graph: true)[0];
        return autograd.grad([(gradient * direction).sum()], [x])[0];
    }
}
