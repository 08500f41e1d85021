using EmdGen.Testing.Kernels;
using EmdGen.Tests.BadInput;
using EmdGen.Tests.Calls;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Bounds;

/// <summary>Options at the ends of float32: the true result where float32 can hold it, and otherwise a refusal.</summary>
public class RangeTests
{
    public static TheoryData<string> Names { get; } = [.. Representative.Select(subject => subject.Name)];

    public static TheoryData<string> Implementations => Calls.Implementations.WithNarrow;

    private static IEnumerable<Subject> Representative => Subjects.All.Where(
        subject => subject.ClassCount is 3 or 5 or 8 or 9 or 13 or 17 or 40 or 101 or 403);

    [Theory]
    [MemberData(nameof(Names))]
    public void True_results_that_float32_holds(string name)
    {
        Subject subject = Subjects.All.Single(subject => subject.Name == name);
        Assert.Empty(RangeCheck.Run(subject, 37, 1).Concat(RangeCheck.Run(subject, 2, 20)).Concat(RangeCheck.Run(subject, 1, 1)).Take(5));
        if (subject.ClassCount <= 40)
        {
            Assert.Empty(RangeCheck.RunNarrow(subject, Emd16BitType.Half).Take(5));
            Assert.Empty(RangeCheck.RunNarrow(subject, Emd16BitType.BFloat16).Take(5));
        }
    }

    /// <summary>The weights cancel: 1 row of any weight is that row.</summary>
    [Fact]
    public void Means_of_few_rows()
    {
        float[] logits = [1, 0, 0, 0, 1, 0], plain = new float[6], gradient = new float[6];
        int[] labels = [2, 0];
        float value = Chains.Unit3.LossAndGradient(logits, labels, plain);
        Assert.Equal(value, Chains.Unit3.LossAndGradient(logits, labels, gradient, new EmdOptions { RowWeights = new[] { 1e-45f, 1e-45f } }));
        Assert.Equal(plain, gradient);
        float[] firstRow = new float[3];
        float first = Chains.Unit3.LossAndGradient(logits.AsSpan(0, 3), labels.AsSpan(0, 1), firstRow);
        foreach (EmdOptions options in new[]
        {
            new EmdOptions { RowWeights = new[] { 1e-40f, 0 } },
            new EmdOptions { RowWeights = new[] { 1e30f, 1 }, ClassWeights = new[] { 1, 1, 1e30f } },
        })
        {
            Assert.Equal(first, Chains.Unit3.LossAndGradient(logits, labels, gradient, options));
            Assert.Equal(firstRow, gradient.AsSpan(0, 3).ToArray());
            Assert.All(gradient.AsSpan(3).ToArray(), number => Assert.Equal(0f, number, 1e-30f));
        }
    }

    /// <summary>Under None and Sum, and where losses are kept, the product of two weights is a factor in float32.</summary>
    [Theory]
    [MemberData(nameof(Implementations))]
    public void Products_of_weights_that_float32_cannot_hold(string name)
    {
        Implementation loss = Batches.Implementation(name);
        var options = new EmdOptions { RowWeights = Weights(Batches.Rows, 33, 1e30f), ClassWeights = Weights(Batches.ClassCount, -1, 1e30f) };
        int label = Batches.Labels()[33];
        foreach (EmdReduction reduction in Enum.GetValues<EmdReduction>())
        {
            EmdOptions reduced = options with { Reduction = reduction };
            Refusal.Of(loss, Batches.Hard(reduced), "options", "Row 33 ", "RowWeights[33], 1E+30", $"ClassWeights[{label}], 1E+30");
            Refusal.Of(loss, Batches.Soft(reduced), "options", "Row 33 ", "RowWeights[33], 1E+30", "ClassWeights of its target, ");
        }

        EmdOptions summed = options with { Reduction = EmdReduction.Sum };
        Refusal.Of(loss, Batches.Hard(summed) with { Losses = null }, "options", "Row 33 ", "RowWeights[33]", "ClassWeights[");
        Refusal.Of(loss, Batches.Hard(summed) with { Losses = null, Gradient = null }, "options", "Row 33 ", "RowWeights[33]");
        foreach (Call call in Batches.Both(options))
        {
            // Row 33 is all there is beside it, and the product of its weights goes where the mean divides.
            Assert.True(double.IsFinite(loss.Evaluate(call with { Losses = null })));
        }
    }

    /// <summary>What is ignored has no weight, and what float32 can hold is taken.</summary>
    [Theory]
    [MemberData(nameof(Implementations))]
    public void Products_that_do_not_count(string name)
    {
        int label = Batches.Labels()[33];
        var options = new EmdOptions
        {
            Reduction = EmdReduction.Sum,
            RowWeights = Weights(Batches.Rows, 33, 1e30f),
            ClassWeights = Weights(Batches.ClassCount, label, 1e30f),
            IgnoreIndex = label,
        };
        Assert.True(double.IsFinite(Batches.Implementation(name).Evaluate(Batches.Hard(options))));
        var largest = new EmdOptions { Reduction = EmdReduction.Sum, ClassWeights = Weights(Batches.ClassCount, -1, 1e38f) };
        _ = Batches.Implementation(name).Evaluate(Batches.Hard(largest));
    }

    [Fact]
    public void The_exact_EMD_refuses_such_products_too()
    {
        var options = new EmdOptions { Reduction = EmdReduction.Sum, RowWeights = new[] { 1e30f }, ClassWeights = new[] { 1e30f, 1e30f } };
        GroundDistance distance = GroundDistance.Chain(2).WithExponent(1);
        Refusal.Names(
            Assert.Throws<ArgumentException>(() => ExactEmd.Loss(new float[2], new[] { 0.5f, 0.5f }, distance, options)),
            "options",
            "Row 0 ",
            "RowWeights[0], 1E+30");
        Assert.Equal(0f, ExactEmd.Loss(new float[2], new[] { 0.5f, 0.5f }, distance, options with { Reduction = EmdReduction.Mean }), 1e-6f);
    }

    /// <summary>Weights of 1, but in one place; below 0 in all places.</summary>
    private static float[] Weights(int count, int place, float weight)
        => [.. Enumerable.Range(0, count).Select(i => place < 0 || i == place ? weight : 1)];
}
