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

    /// <summary>p_j - t_j for every class, the largest logit's too.</summary>
    [Fact]
    public void Cross_entropy_of_targets_whose_sum_is_not_quite_1()
    {
        Tensor logits = tensor((float[])[2, 0, -1, 0.5f, 1]).unsqueeze(0), targets = tensor((float[])[0.3f, 0.3f, 0.2f, 0.1f, 0.1009f]).unsqueeze(0);
        var options = new EmdOptions { CrossEntropyWeight = 1, EmdWeight = 0, Reduction = EmdReduction.Sum };
        var problem = new Problem("", Structure.Grade, logits, targets, options);
        Near.Equal(logits.softmax(1) - targets, problem.Gradient(problem.ComposedValue), 0, 1e-6);
        Near.Equal(problem.Gradient(problem.Value), problem.Gradient(problem.ComposedValue), 0, 1e-6);
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

    [Fact]
    public void Root_of_a_nearly_perfect_prediction_keeps_its_digits()
    {
        var options = new EmdOptions { Normalization = EmdNormalization.RootMean };
        foreach (Structure structure in (Structure[])[Structure.Grade, new Structure<VehicleEmd>(Trees.Vehicle)])
        {
            for (int label = 0; label < structure.ClassCount; label++)
            {
                Tensor input = zeros(1, structure.ClassCount);
                input[0, label] = 38;
                var problem = new Problem("", structure, input, tensor((long[])[label]), options);
                var exact = problem with { Input = input.to(float64) };
                string what = $"{structure}, {label}";
                Near.Equal(exact.Value(exact.Input), problem.ComposedValue(input), 1e-5, 0, what);
                Near.Equal(exact.Gradient(exact.Value), problem.Gradient(problem.ComposedValue), 1e-4, 1e-30, what);
            }
        }
    }

    [Fact]
    public void Infinite_probability_makes_its_row_nan()
    {
        Tensor input = full([2, 5], 0.2f), labels = tensor((long[])[1, 3]);
        input[1, 2] = double.PositiveInfinity;
        var options = new EmdOptions { Input = EmdInput.Probabilities, ValidateProbabilities = false, Reduction = EmdReduction.None };
        var problem = new Problem("", Structure.Grade, input, labels, options);
        Tensor gradient = problem.Gradient(problem.ComposedValue);
        Assert.Equal([false, true], gradient.isnan().any(1).data<bool>().ToArray());
        Assert.True(gradient[1].isnan().all().item<bool>());
    }

    [Theory]
    [InlineData(1e-45f, 1f)]
    [InlineData(1e-30f, 1e-30f)]
    [InlineData(1e30f, 1e30f)]
    [InlineData(3e38f, 3e38f)]
    public void Mean_is_that_of_the_same_weights_scaled(float rowScale, float classScale)
    {
        var draw = new Draw(4);
        foreach (ScalarType type in (ScalarType[])[float32, float64])
        {
            foreach (bool isSoft in (bool[])[false, true])
            {
                foreach (long[] shape in (long[][])[[4, 5], [2, 5, 2]])
                {
                    Tensor input = draw.Logits(type, shape), targets = draw.Targets(isSoft, type, shape);
                    EmdOptions plain = Weighted(1, 1), scaled = Weighted(rowScale, classScale);
                    var problem = new Problem("", Structure.Grade, input, targets, plain);
                    Tensor expected = problem.ComposedValue(input), gradient = problem.Gradient(problem.ComposedValue);
                    problem = problem with { Options = scaled };
                    Near.Equal(expected, problem.ComposedValue(input), 1e-5, 0);
                    Near.Equal(gradient, problem.Gradient(problem.ComposedValue), 1e-5, 1e-7);
                }
            }
        }

        static EmdOptions Weighted(float rowScale, float classScale) => new()
        {
            RowWeights = new[] { rowScale, 0, rowScale, rowScale },
            ClassWeights = new[] { classScale, classScale, classScale, 0, classScale },
            CrossEntropyWeight = 0.5,
        };
    }

    [Fact]
    public void Product_of_weights_that_float32_cannot_hold_is_refused_as_a_factor()
    {
        Tensor input = new Draw(5).Logits(float32, 3, 5);
        var options = new EmdOptions { RowWeights = new[] { 1, 1e30f, 1e30f }, ClassWeights = new[] { 1e30f, 1, 1, 1, 1 }, IgnoreIndex = 8 };
        foreach (EmdReduction reduction in (EmdReduction[])[EmdReduction.Sum, EmdReduction.None])
        {
            var problem = new Problem("", Structure.Grade, input, tensor((long[])[8, 1, 0]), options with { Reduction = reduction });
            string message = Assert.Throws<ArgumentException>("options", () => problem.ComposedValue(input)).Message;
            Assert.Contains("Row 2 has the weight", message, StringComparison.Ordinal);
            (problem with { Targets = tensor((long[])[0, 1, 8]) }).ComposedValue(input);
        }
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
