using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Decoding;

/// <summary>Tensors score as the spans of their rows do.</summary>
public class ScoreTests
{
    [Fact]
    public void Predictions_score_as_spans_do()
    {
        var draw = new Draw(1);
        Tensor labels = draw.Labels([4, 5, 6]), predictions = draw.Labels([4, 5, 6]), weights = tensor(draw.Weights(24)).reshape(4, 6);
        labels[1, 2] = -100;
        labels[2, 3] = -100;
        predictions[2, 3] = 77;
        var expected = new OrdinalScores(GroundDistance.Chain(5)) { IgnoreIndex = -100 };
        int[] classes = [.. predictions.data<long>().Select(index => (int)index)];
        expected.Add(classes, labels.data<long>().ToArray());
        expected.Add(classes, labels.data<long>().ToArray(), weights.data<float>().ToArray());
        var actual = new OrdinalScores(GroundDistance.Chain(5)) { IgnoreIndex = -100 };
        actual.Add(predictions.to(int32), labels);
        actual.Add(predictions.t().contiguous().t(), labels.to(int32), weights.to(float64));
        Assert.Equal(44, actual.RowCount);
        Assert.Equal(expected.ToTable(), actual.ToTable());
        Assert.Equal(expected.MeanDistance, actual.MeanDistance);
    }

    [Fact]
    public void Distributions_score_as_spans_do()
    {
        var draw = new Draw(2);
        Tensor probabilities = draw.Distributions(float32, 3, 5, 7), labels = draw.Labels([3, 5, 7]);
        float[] rows = probabilities.permute(0, 2, 1).contiguous().data<float>().ToArray(), weights = draw.Weights(21);
        var expected = new OrdinalScores(GroundDistance.Chain(5));
        expected.AddDistributions(rows, labels.data<long>().ToArray());
        expected.AddDistributions(rows, labels.data<long>().ToArray(), weights);
        var actual = new OrdinalScores(GroundDistance.Chain(5));
        actual.AddDistributions(probabilities.requires_grad_(), labels.to(int32));
        actual.AddDistributions(probabilities, labels, tensor(weights).reshape(3, 7));
        Assert.Equal(42, actual.DistributionCount);
        Assert.Equal(expected.RankedProbabilityScore, actual.RankedProbabilityScore);
        Assert.Equal(expected.NegativeLogLikelihood, actual.NegativeLogLikelihood);
    }

    [Theory]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    public void Distributions_of_16_bits_are_divided_by_their_sums(ScalarType type)
    {
        var draw = new Draw(3);
        Tensor narrow = draw.Distributions(type, 200, 5), labels = draw.Labels([200, 5]), wide = narrow.to(float32);
        narrow[7, 0] = 3;
        labels[7] = 9;
        OrdinalScores expected = new(GroundDistance.Chain(5)) { IgnoreIndex = 9 }, actual = new(GroundDistance.Chain(5)) { IgnoreIndex = 9 };
        expected.AddDistributions(wide / wide.sum(1, keepdim: true), labels);
        actual.AddDistributions(narrow, labels);
        Assert.Equal(199, actual.DistributionCount);
        Assert.Equal(expected.RankedProbabilityScore, actual.RankedProbabilityScore);
    }
}
