using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Decoding;

/// <summary>What is neither decoded nor scored.</summary>
public class RefusalTests
{
    [Fact]
    public void Tensors_must_be_rows_of_classes()
    {
        Refused("probabilities", "has type Int64", () => OrdinalTensors.Argmax(ones(2, 5, dtype: int64)));
        Refused("probabilities", "has shape [5]", () => OrdinalTensors.Median(ones(5)));
        Refused("probabilities", "has shape [5, 1], but its second axis must hold two classes", () => OrdinalTensors.RoundedMean(ones(5, 1)));
        Refused("probabilities", "is sparse", () => OrdinalTensors.Argmax(eye(3).to_sparse()));
        Refused("logits", "has shape [2, 4], but its second axis must hold 5", () => OrdinalTensors.Decode<GradeEmd>(ones(2, 4), DecodingRule.Argmax));
        Refused("logits", "has shape [2, 4]", () => OrdinalTensors.Decode<TideEmd, Tide>(ones(2, 4), DecodingRule.Argmax));
        Refused("probabilities", "must hold 3", () => OrdinalTensors.LeastDistance(ones(2, 4), GroundDistance.Chain(3)));
        Refused("probabilities", "must hold 2", () => OrdinalTensors.Mean(ones(2, 4), [0, 1]));
        Refused("values", "must hold 3", () => OrdinalTensors.Decode(ones(2, 4), GroundDistance.Chain(3), DecodingRule.Argmax, EmdInput.Logits));
        Refused("probabilities", "more than 2 GiB", () => OrdinalTensors.Argmax(zeros(1, 2).expand(1 << 28, 2)));
        Tensor disposed = ones(2, 4);
        disposed.Dispose();
        Refused("probabilities", "is disposed", () => OrdinalTensors.ShortestInterval(disposed, 0.5).First);
        Assert.Throws<ArgumentNullException>("probabilities", () => OrdinalTensors.Argmax(null!));
        Assert.Throws<ArgumentNullException>("distance", () => OrdinalTensors.LeastDistance(ones(2, 4), null!));
    }

    [Fact]
    public void Values_must_be_what_they_are_read_as()
    {
        Tensor images = ones(2, 2, 3) / 2;
        images[1, 0, 2] = 0.25;
        Refused("probabilities", "Row 5 of probabilities sums to 0.75", () => OrdinalTensors.Argmax(images));
        Refused("level", "level is 1.5", () => OrdinalTensors.Quantile(images, 1.5));
        images[1, 0, 2] = double.NaN;
        Refused("values", "Row 5 of values has NaN", () => OrdinalTensors.Decode(images, GroundDistance.Chain(2), DecodingRule.Median, EmdInput.Logits));
    }

    [Theory]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    public void Rows_of_16_bits_miss_1_by_their_rounding_and_no_more(ScalarType type)
    {
        Assert.Equal([0L], OrdinalTensors.Argmax(tensor([0.5f, 0.4922f]).reshape(1, 2).to(type)).data<long>().ToArray());
        Refused("probabilities", "Row 0 of probabilities sums to", () => OrdinalTensors.Argmax(tensor([0.5f, 0.46875f]).reshape(1, 2).to(type)));
        Refused("probabilities", "has -0.5 for class 0", () => OrdinalTensors.Argmax(tensor([-0.5f, -0.5f]).reshape(1, 2).to(type)));
        Refused("probabilities", "has -0.5 for class 0", () => OrdinalTensors.Argmax(tensor([-0.5f, 1.5f]).reshape(1, 2).to(type)));
        Refused("probabilities", "has NaN for class 1", () => OrdinalTensors.Argmax(tensor([0.5f, float.NaN]).reshape(1, 2).to(type)));
    }

    [Fact]
    public void Scores_take_a_value_per_row()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(5));
        Tensor rows = new Draw(1).Distributions(float32, 3, 5), labels = zeros(3, dtype: int64);
        Refused("labels", "has type Float32", () => scores.Add(labels, zeros(3)));
        Refused("predictions", "has type Float32", () => scores.Add(zeros(3), labels));
        Refused("predictions", "has shape [2], but must have [3]", () => scores.Add(zeros(2, dtype: int64), labels));
        Refused("weights", "has shape [1], but must have [3]", () => scores.Add(labels, labels, ones(1)));
        Refused("weights", "has type Int64", () => scores.Add(labels, labels, labels));
        Refused("labels", "has shape [3, 1], but must have [3]", () => scores.AddDistributions(rows, labels.reshape(3, 1)));
        Refused("weights", "has shape [2], but must have [3]", () => scores.AddDistributions(rows, labels, ones(2)));
        Refused("probabilities", "must hold 5", () => scores.AddDistributions(rows.slice(1, 0, 4, 1), labels));
        Refused("predictions", "2147483647", () => scores.Add(zeros(3, dtype: int64) + (1L << 40), labels));
        Assert.Throws<ArgumentNullException>("scores", () => OrdinalTensors.Add(null!, labels, labels));
        Assert.Throws<ArgumentNullException>("scores", () => OrdinalTensors.AddDistributions(null!, rows, labels));
        Assert.Equal((0L, 0L), (scores.RowCount, scores.DistributionCount));
    }

    private static void Refused(string argument, string text, Func<object> call) => Refused(argument, text, () => { _ = call(); });

    private static void Refused(string argument, string text, Action call)
    {
        var error = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal(argument, error.ParamName);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }
}
