using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Decoding;

/// <summary>Calls leave their results behind and nothing else, in the caller's scope.</summary>
public class LeakTests
{
    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float16)]
    public void Nothing_but_results_stays_alive(ScalarType type)
    {
        var draw = new Draw(1);
        using Tensor probabilities = draw.Distributions(type, 6, 5, 2), labels = draw.Labels([6, 5, 2]);
        using Tensor weights = labels.to(float64), bad = 2 * probabilities;
        // No collection in between: it would hide what the calls leave, and take what other tests have left.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long before = Tensor.TotalCount;
        OrdinalTensors.Argmax(probabilities).Dispose();
        OrdinalTensors.Mean(probabilities).Dispose();
        (Tensor first, Tensor last) = OrdinalTensors.ShortestInterval(probabilities, 0.5);
        first.Dispose();
        last.Dispose();
        OrdinalTensors.Decode<GradeEmd>(probabilities, DecodingRule.Median).Dispose();
        OrdinalTensors.Decode<GradeEmd, Grade>(probabilities, DecodingRule.Median);
        var scores = new OrdinalScores(GroundDistance.Chain(5));
        scores.Add(labels, labels, weights);
        scores.AddDistributions(probabilities, labels);
        Assert.ThrowsAny<ArgumentException>(() => OrdinalTensors.Argmax(bad));
        Assert.InRange(Tensor.TotalCount, 0, before);
    }

    [Fact]
    public void Results_are_of_the_scope_that_the_caller_is_in()
    {
        Tensor probabilities = new Draw(2).Distributions(float32, 6, 5), result;
        using (DisposeScope scope = NewDisposeScope())
        {
            result = OrdinalTensors.Argmax(probabilities);
            Assert.Equal(1, scope.DisposablesCount);
        }

        Assert.True(result.IsInvalid);
        Assert.False(probabilities.IsInvalid);
    }
}
