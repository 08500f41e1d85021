using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Decoding;

/// <summary>Tensors decode as the spans of their rows do, whatever their type, shape and layout.</summary>
public class DecodingTests
{
    private static readonly double[] Positions = [0, 0.1, 0.8, 2.9, 3];
    private static readonly GroundDistance Table = GroundDistance.FromRows(
        new double[,] { { 0, 1, 2, 9, 4 }, { 1, 0, 1, 2, 3 }, { 2, 1, 0, 1, 2 }, { 9, 2, 1, 0, 1 }, { 4, 3, 2, 1, 0 } });

    private delegate void Spans(ReadOnlySpan<float> probabilities, Span<int> classes);

    private static readonly Dictionary<string, (Func<Tensor, Tensor> Tensors, Spans Spans)> Decodings = new()
    {
        ["argmax"] = (OrdinalTensors.Argmax, (p, k) => OrdinalDecoding.Argmax(p, 5, k)),
        ["median"] = (OrdinalTensors.Median, (p, k) => OrdinalDecoding.Median(p, 5, k)),
        ["rounded mean"] = (OrdinalTensors.RoundedMean, (p, k) => OrdinalDecoding.RoundedMean(p, 5, k)),
        ["rounded mean of positions"] = (
            p => OrdinalTensors.RoundedMean(p, Positions), (p, k) => OrdinalDecoding.RoundedMean(p, Positions, k)),
        ["quantile"] = (p => OrdinalTensors.Quantile(p, 0.8), (p, k) => OrdinalDecoding.Quantile(p, 5, 0.8, k)),
        ["least distance"] = (p => OrdinalTensors.LeastDistance(p, Table), (p, k) => OrdinalDecoding.LeastDistance(p, Table, k)),
        ["first of interval"] = (
            p => OrdinalTensors.ShortestInterval(p, 0.7).First, (p, k) => OrdinalDecoding.ShortestInterval(p, 5, 0.7, k, new int[k.Length])),
        ["last of interval"] = (
            p => OrdinalTensors.ShortestInterval(p, 0.7).Last, (p, k) => OrdinalDecoding.ShortestInterval(p, 5, 0.7, new int[k.Length], k)),
        ["rule of probabilities"] = (
            p => OrdinalTensors.Decode(p, Table, DecodingRule.LeastDistance, EmdInput.Probabilities),
            (p, k) => OrdinalDecoding.Decode(p, Table, DecodingRule.LeastDistance, EmdInput.Probabilities, k)),
        ["rule of logits"] = (
            p => OrdinalTensors.Decode(p, Table, DecodingRule.RoundedMean, EmdInput.Logits),
            (p, k) => OrdinalDecoding.Decode(p, Table, DecodingRule.RoundedMean, EmdInput.Logits, k)),
        ["rule of a type"] = (
            p => OrdinalTensors.Decode<GradeEmd>(p, DecodingRule.Median),
            (p, k) => OrdinalDecoding.Decode<GradeEmd>(p, DecodingRule.Median).CopyTo(k)),
    };

    public static TheoryData<string> Names => [.. Decodings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_decode_as_their_spans_do(string name)
    {
        Tensor probabilities = new Draw(1).Distributions(float32, 300, 5);
        Tensor classes = Decodings[name].Tensors(probabilities);
        Assert.Equal(int64, classes.dtype);
        Assert.Equal([300L], classes.shape);
        Assert.Equal(Expected(name, probabilities), classes.data<long>().ToArray());
        Assert.True(Expected(name, probabilities).Distinct().Count() > 2, "A decoding that is always the same shows little.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Axes_behind_the_classes_are_rows(string name)
    {
        Tensor probabilities = new Draw(2).Distributions(float32, 3, 5, 4, 6);
        Tensor classes = Decodings[name].Tensors(probabilities);
        Assert.Equal([3L, 4, 6], classes.shape);
        Assert.Equal(Expected(name, probabilities.permute(0, 2, 3, 1).reshape(-1, 5)), classes.reshape(-1).data<long>().ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Types_and_layouts_are_read_as_they_are(string name)
    {
        var draw = new Draw(3);
        Func<Tensor, Tensor> decode = Decodings[name].Tensors;
        Tensor wide = draw.Distributions(float64, 200, 5);
        Same(decode(wide.to(float32)), decode(wide));
        foreach (ScalarType type in (ScalarType[])[ScalarType.Float16, ScalarType.BFloat16])
        {
            Tensor narrow = draw.Distributions(type, 200, 5), widened = narrow.to(float32);
            Same(decode(name is "rule of logits" or "rule of a type" ? widened : widened / widened.sum(1, keepdim: true)), decode(narrow));
        }

        Tensor rows = wide.to(float32);
        Same(decode(rows), decode(rows.transpose(0, 1).contiguous().transpose(0, 1)));
        Same(decode(rows.slice(0, 0, 200, 2)), decode(rows).slice(0, 0, 200, 2));
        Same(decode(rows), decode(rows.clone().requires_grad_()));
        Assert.Equal([0L], decode(zeros(0, 5)).shape);
        Assert.Equal([2L, 0], decode(zeros(2, 5, 0)).shape);
    }

    [Fact]
    public void Means_are_those_of_spans()
    {
        Tensor probabilities = new Draw(4).Distributions(float32, 3, 5, 7).requires_grad_();
        Tensor rows = probabilities.detach().permute(0, 2, 1).reshape(-1, 5);
        float[] ranks = new float[21], positions = new float[21];
        OrdinalDecoding.Mean(rows.data<float>().ToArray(), 5, ranks);
        OrdinalDecoding.Mean(rows.data<float>().ToArray(), Positions, positions);
        foreach ((float[] expected, Tensor actual) in ((float[], Tensor)[])[
            (ranks, OrdinalTensors.Mean(probabilities)), (positions, OrdinalTensors.Mean(probabilities, Positions))])
        {
            Assert.Equal(float32, actual.dtype);
            Assert.False(actual.requires_grad);
            Assert.Equal([3L, 7], actual.shape);
            Assert.Equal(expected, actual.reshape(-1).data<float>().ToArray());
        }
    }

    [Fact]
    public void Logits_decode_into_members()
    {
        Tensor logits = new Draw(5).Logits(float32, 6, 3);
        Tide[] members = OrdinalTensors.Decode<TideEmd, Tide>(logits, DecodingRule.Argmax);
        Assert.Equal([.. logits.argmax(1).data<long>().Select(index => TideEmd.ClassAt((int)index))], members);
        Tensor images = stack([logits.slice(0, 0, 3, 1), logits.slice(0, 3, 6, 1)], 0).permute(0, 2, 1);
        Assert.Equal(members, OrdinalTensors.Decode<TideEmd, Tide>(images, DecodingRule.Argmax));
    }

    [Fact]
    public void Learned_distances_decode()
    {
        using var loss = new SquaredEmdLoss<DigitEmd>();
        Tensor logits = new Draw(6).Logits(float32, 40, 5);
        Tensor classes = OrdinalTensors.Decode(logits, loss.Distance, DecodingRule.LeastDistance, EmdInput.Logits);

        // All classes are 1 apart.
        Assert.Equal(logits.argmax(1).data<long>().ToArray(), classes.data<long>().ToArray());
        Assert.Throws<ArgumentException>("rule", () => OrdinalTensors.Decode<DigitEmd>(logits, DecodingRule.LeastDistance));
    }

    private static long[] Expected(string name, Tensor rows)
    {
        int[] classes = new int[rows.shape[0]];
        Decodings[name].Spans(rows.contiguous().data<float>().ToArray(), classes);
        return Array.ConvertAll(classes, index => (long)index);
    }

    private static void Same(Tensor expected, Tensor actual)
        => Assert.Equal(expected.contiguous().data<long>().ToArray(), actual.contiguous().data<long>().ToArray());
}
