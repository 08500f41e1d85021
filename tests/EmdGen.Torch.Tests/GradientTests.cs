using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>Gradients are those of the value: every option, labels and soft targets, with and without positions.</summary>
public class GradientTests
{
    public static TheoryData<Structure> Structures => Structure.All;

    [Theory]
    [MemberData(nameof(Structures))]
    public void Gradient_agrees_with_finite_differences(Structure structure)
    {
        foreach (Problem problem in Problem.Of(structure, float64))
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor expected = FiniteDifferences.Gradient(problem.NormalizedValue, problem.Input);
            Near.Equal(expected, problem.Gradient(problem.NormalizedValue), 1e-7, 1e-8, problem.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void Value_and_gradient_agree_with_torch_operations_in_float32(Structure structure)
    {
        foreach (Problem problem in Problem.Of(structure, float32))
        {
            using DisposeScope scope = NewDisposeScope();
            Near.Equal(problem.TorchValue(problem.Input), problem.Value(problem.Input), 1e-5, 1e-6, problem.Name);
            Near.Equal(problem.Gradient(problem.TorchValue), problem.Gradient(problem.Value), 1e-5, 1e-6, problem.Name);
        }
    }
}
