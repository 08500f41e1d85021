using CsCheck;

namespace EmdGen.Tests.Decoding;

/// <summary>Decoding of distributions, by hand; the median also by what it is for.</summary>
public class HandTests
{
    [Theory]
    [InlineData(new[] { .1f, .2f, .3f, .4f }, 3, 2)]
    [InlineData(new[] { .375f, .125f, .25f, .25f }, 0, 1)]
    [InlineData(new[] { .4f, 0, .2f, .4f }, 0, 2)]
    [InlineData(new[] { .5f, 0, 0, .5f }, 0, 0)]
    [InlineData(new[] { .25f, .25f, .25f, .25f }, 0, 1)]
    [InlineData(new[] { 1f, 0, 0, 0 }, 0, 0)]
    [InlineData(new[] { 0, 0, 0, 1f }, 3, 3)]
    [InlineData(new[] { 0, 0, .4999f, .4999f }, 2, 2)]
    public void Agrees_with_classes_by_hand(float[] distribution, int argmax, int median)
    {
        int[] classes = new int[1];
        OrdinalDecoding.Argmax(distribution, 4, classes);
        Assert.Equal([argmax], classes);
        OrdinalDecoding.Median(distribution, 4, classes);
        Assert.Equal([median], classes);
    }

    [Fact]
    public void Decodes_every_row_by_itself()
    {
        float[] rows = [.6f, .3f, .1f, .1f, .5f, .4f, .3f, .3f, .4f];
        int[] classes = new int[3];
        OrdinalDecoding.Argmax(rows, 3, classes);
        Assert.Equal([0, 1, 2], classes);
        OrdinalDecoding.Median(rows, 3, classes);
        Assert.Equal([0, 1, 1], classes);
    }

    [Fact]
    public void No_rows_decode_to_no_classes()
    {
        OrdinalDecoding.Argmax([], 3, []);
        OrdinalDecoding.Median([], 3, []);
    }

    [Fact]
    public void No_class_has_a_smaller_expected_distance_than_the_median()
        => Gen.Int[0, 20].Array[2, 9].Where(counts => counts.Sum() > 0).Sample(counts =>
        {
            int total = counts.Sum();
            int[] median = new int[1];
            OrdinalDecoding.Median([.. counts.Select(count => (float)count / total)], counts.Length, median);
            int[] distances = [.. counts.Select((_, k) => counts.Select((count, j) => count * Math.Abs(j - k)).Sum())];
            Assert.Equal(distances.Min(), distances[median[0]]);
        });

    [Fact]
    public void Bad_input_is_refused_before_anything_is_written()
    {
        int[] classes = [7, 7];
        Assert.Throws<ArgumentOutOfRangeException>("classCount", () => OrdinalDecoding.Argmax([1, 1], 1, classes));
        Assert.Throws<ArgumentException>("probabilities", () => OrdinalDecoding.Argmax([1, 0, 1], 2, classes));
        Assert.Throws<ArgumentException>("probabilities", () => OrdinalDecoding.Argmax([1, 0, .5f, float.NaN], 2, classes));
        Assert.Throws<ArgumentOutOfRangeException>("classCount", () => OrdinalDecoding.Median([1, 1], 1, classes));
        Assert.Throws<ArgumentException>("probabilities", () => OrdinalDecoding.Median([1, 0, 1, 0, 1, 0], 2, classes));
        Assert.Throws<ArgumentException>("probabilities", () => OrdinalDecoding.Median([1, 0, .5f, .4f], 2, classes));
        Assert.Equal([7, 7], classes);
    }
}
