using EmdGen.Tests.Calls;

namespace EmdGen.Tests.BadInput;

/// <summary>Rows with the ignore index: accepted, whatever they hold, and 0.</summary>
public class IgnoreIndexTests
{
    private const int ClassCount = Batches.ClassCount;

    public static TheoryData<string> Names => Implementations.WithNarrow;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_ignore_index_is_accepted_and_does_not_count(string name)
    {
        Implementation loss = Batches.Implementation(name);
        foreach (int ignored in new[] { -100, -1, 2, ClassCount, int.MaxValue, int.MinValue })
        {
            int[] labels = Batches.Labels();
            foreach (int row in Batches.TellingRows)
                labels[row] = ignored;
            Call call = Call.Hard(Batches.Logits(), labels, new EmdOptions { IgnoreIndex = ignored });
            double mean = loss.Evaluate(call);
            double[] losses = call[call.Losses], gradient = call[call.Gradient];
            int counted = labels.Count(label => label != ignored);
            Assert.Equal(losses.Sum() / counted, mean, loss.Tolerance);
            for (int row = 0; row < labels.Length; row++)
            {
                double[] slopes = gradient[(row * ClassCount)..((row + 1) * ClassCount)];
                Assert.Equal(labels[row] == ignored, losses[row] == 0);
                Assert.Equal(labels[row] == ignored, slopes.All(slope => slope == 0));
            }
        }
    }

    /// <summary>An ignored row may hold anything, and writes zeros.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void An_ignored_row_of_NaN_is_0(string name)
    {
        double[] logits = Batches.Logits();
        int[] labels = Batches.Labels();
        foreach (int row in Batches.TellingRows)
        {
            logits.AsSpan(row * ClassCount, ClassCount).Fill(double.NaN);
            labels[row] = -1;
        }

        Call call = Call.Hard(logits, labels, new EmdOptions { IgnoreIndex = -1, CrossEntropyWeight = 1 });
        Assert.True(double.IsFinite(Batches.Implementation(name).Evaluate(call)));
        foreach (int row in Batches.TellingRows)
        {
            Assert.Equal(0, call[call.Losses][row]);
            Assert.All(call[call.Gradient][(row * ClassCount)..((row + 1) * ClassCount)], slope => Assert.Equal(0, slope));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_but_ignored_rows_is_0(string name)
    {
        Call call = Batches.Hard(new EmdOptions { IgnoreIndex = 9 }) with { Labels = [.. Enumerable.Repeat(9, Batches.Rows)] };
        Assert.Equal(0, Batches.Implementation(name).Evaluate(call));
        Assert.All(call[call.Losses].Concat(call[call.Gradient]), value => Assert.Equal(0, value));
    }

    /// <summary>An ignore index beyond int is equal to no int label, and to the long label that it is.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void An_ignore_index_beyond_int(string name)
    {
        var options = new EmdOptions { IgnoreIndex = (1L << 32) + 1 };
        Implementation loss = Batches.Implementation(name);
        Call plain = Batches.Hard(), narrow = Batches.Hard(options);
        Assert.Equal(loss.Evaluate(plain), loss.Evaluate(narrow), loss.Tolerance);
        long[] labels = Array.ConvertAll(Batches.Labels(), label => (long)label);
        labels[3] = (1L << 32) + 1;
        Call wide = narrow.Copy() with { Labels = null, LongLabels = labels };
        loss.Evaluate(wide);
        Assert.Equal(0, wide[wide.Losses][3]);
        Assert.DoesNotContain(0, wide[wide.Losses].Where((_, row) => row != 3));
    }
}
