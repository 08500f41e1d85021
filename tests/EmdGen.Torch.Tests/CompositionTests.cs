using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>The loss composed of torch's own operations, which tensors on other devices get, is the kernels' loss.</summary>
public class CompositionTests
{
    public static TheoryData<Structure> Structures => Structure.All;

    [Theory]
    [MemberData(nameof(Structures))]
    public void Composition_agrees_with_the_kernels_in_float64(Structure structure) => Agrees(structure, float64, 1e-9, 1e-12);

    [Theory]
    [MemberData(nameof(Structures))]
    public void Composition_agrees_with_the_kernels_in_float32(Structure structure) => Agrees(structure, float32, 1e-5, 1e-6);

    [Fact]
    public void Batch_without_a_row_that_counts_costs_nothing()
    {
        var problem = new Problem("", Structure.Grade, randn(3, 5), full([3], 2, int64), new EmdOptions { IgnoreIndex = 2 });
        Assert.Equal(0, problem.ComposedValue(problem.Input).item<float>());
        Near.Equal(zeros(3, 5), problem.Gradient(problem.ComposedValue), 0, 0);
    }

    [Fact]
    public void Ignored_row_of_nan_reaches_nothing()
    {
        Tensor logits = randn(3, 5), labels = tensor((long[])[4, -100, 1]);
        var options = new EmdOptions { IgnoreIndex = -100, CrossEntropyWeight = 1 };
        var clean = new Problem("", Structure.Grade, logits, labels, options);
        var dirty = clean with { Input = logits.clone() };
        dirty.Input[1] = double.NaN;
        Near.Equal(clean.ComposedValue(clean.Input), dirty.ComposedValue(dirty.Input), 0, 0);
        Near.Equal(clean.Gradient(clean.ComposedValue), dirty.Gradient(dirty.ComposedValue), 0, 0);
        Near.Equal(clean.Gradient(clean.Value), dirty.Gradient(dirty.Value), 0, 0);
    }

    private static void Agrees(Structure structure, ScalarType type, double relative, double absolute)
    {
        foreach (Problem problem in Problem.Of(structure, type))
        {
            using DisposeScope scope = NewDisposeScope();
            Near.Equal(problem.Value(problem.Input), problem.ComposedValue(problem.Input), relative, absolute, problem.Name);
            Near.Equal(problem.Gradient(problem.Value), problem.Gradient(problem.ComposedValue), relative, absolute, problem.Name);
        }
    }
}
