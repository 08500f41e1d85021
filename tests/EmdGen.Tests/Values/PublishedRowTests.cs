using EmdGen.Tests.Calls;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Values;

/// <summary>Four rows of a unit chain with losses and gradients worked out by hand; dlordinal tests itself with the same rows.</summary>
public class PublishedRowTests
{
    private static readonly double[] Probabilities =
    [
        0.2, 0.4, 0.2, 0.2,
        0.7, 0.1, 0.1, 0.1,
        0.5, 0.05, 0.1, 0.35,
        0.1, 0.05, 0.65, 0.2,
    ];

    private static readonly int[] Labels = [0, 0, 3, 2];

    private static readonly double[] Losses = [0.84, 0.14, 0.975, 0.0725];

    private static readonly double[] Gradients =
    [
        -0.336, -0.032, 0.144, 0.224,
        -0.196, 0.032, 0.072, 0.092,
        0.725, 0.0225, -0.065, -0.6825,
        0.0355, 0.00775, -0.09425, 0.051,
    ];

    [Theory]
    [MemberData(nameof(Implementations.Names), MemberType = typeof(Implementations))]
    public void Sum(string name)
    {
        Implementation loss = Implementations.Of<Chains.Unit4>(name);
        Call call = Call.Hard(Logits(), Labels, new EmdOptions { Reduction = EmdReduction.Sum });
        Assert.Equal(Losses.Sum(), loss.Evaluate(call), 4 * loss.Tolerance);
        Near.All(Losses, call[call.Losses], loss.Tolerance);
        Near.All(Gradients, call[call.Gradient], loss.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Implementations.Names), MemberType = typeof(Implementations))]
    public void Mean(string name)
    {
        Implementation loss = Implementations.Of<Chains.Unit4>(name);
        Call call = Call.Hard(Logits(), Labels);
        Assert.Equal(0.506875, loss.Evaluate(call), loss.Tolerance);
        Near.All(Losses, call[call.Losses], loss.Tolerance);
        Near.All(Gradients.Select(value => value / 4), call[call.Gradient], loss.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Implementations.Names), MemberType = typeof(Implementations))]
    public void Divided_by_the_class_count(string name)
    {
        Implementation loss = Implementations.Of<Chains.Unit4>(name);
        Call call = Call.Hard(Logits(), Labels, new EmdOptions { Normalization = EmdNormalization.Mean });
        Assert.Equal(0.12671875, loss.Evaluate(call), loss.Tolerance);
        Near.All(Losses.Select(value => value / 4), call[call.Losses], loss.Tolerance);
        Near.All(Gradients.Select(value => value / 16), call[call.Gradient], loss.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Implementations.Names), MemberType = typeof(Implementations))]
    public void Root_of_that(string name)
    {
        Implementation loss = Implementations.Of<Chains.Unit4>(name);
        Call call = Call.Hard(Logits(), Labels, new EmdOptions { Normalization = EmdNormalization.RootMean });
        double mean = loss.Evaluate(call);
        Assert.Equal(0.31842, mean, 0.5e-5);
        Assert.Equal(Losses.Average(value => Math.Sqrt(value / 4)), mean, loss.Tolerance);

        // dR = dS / (2 R C), and a mean over four rows.
        IEnumerable<double> expected = Gradients.Select((value, i) => value / (2 * Math.Sqrt(Losses[i / 4] / 4) * 4) / 4);
        Near.All(expected, call[call.Gradient], loss.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Implementations.Names), MemberType = typeof(Implementations))]
    public void Probabilities_as_they_are(string name)
    {
        Implementation loss = Implementations.Of<Chains.Unit4>(name);
        var options = new EmdOptions { Input = EmdInput.Probabilities, Reduction = EmdReduction.Sum };
        Call call = Call.Hard(Probabilities, Labels, options);
        Assert.Equal(Losses.Sum(), loss.Evaluate(call), 4 * loss.Tolerance);
        Near.All(Losses, call[call.Losses], loss.Tolerance);

        // s_j itself, the sum of 2 d_i from j on, for flows -.8 -.4 -.2 in the first row and .1 .15 -.2 in the last.
        Near.All([-2.8, -1.2, -0.4, 0], call[call.Gradient][..4], 2 * loss.Tolerance);
        Near.All([0.1, -0.1, -0.4, 0], call[call.Gradient][12..], 2 * loss.Tolerance);
    }

    private static double[] Logits() => Array.ConvertAll(Probabilities, Math.Log);
}
