using EmdGen.Tests.Calls;

namespace EmdGen.Tests.BadInput;

/// <summary>Labels that are no class, and the ignore index beside them.</summary>
public class LabelTests
{
    private const int ClassCount = Batches.ClassCount;

    public static TheoryData<string> Names => Implementations.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Out_of_range(string name)
    {
        foreach (EmdOptions? options in new[] { null, new EmdOptions { ValidateTargets = false }, new EmdOptions { RowWeights = new float[Batches.Rows] } })
        {
            foreach (int label in new[] { -1, ClassCount, ClassCount + 1, int.MaxValue, int.MinValue })
            {
                foreach (int row in Batches.TellingRows)
                    Refuse(name, label, row, options);
            }
        }
    }

    /// <summary>Labels whose low 32 bits are a class.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Long_labels_that_int_would_wrap(string name)
    {
        foreach (long label in new[] { 1L << 32, (1L << 32) + 1, long.MinValue, long.MaxValue, -1, -(1L << 32) + 2 })
        {
            foreach (int row in Batches.TellingRows)
            {
                long[] labels = Array.ConvertAll(Batches.Labels(), value => (long)value);
                labels[row] = label;
                Call call = Batches.Hard() with { Labels = null, LongLabels = labels };
                Refusal.Of(Batches.Implementation(name), call, "labels", $"Row {row} ", FormattableString.Invariant($" {label},"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Just_beside_the_ignore_index(string name)
    {
        foreach (int ignored in new[] { -100, -1, ClassCount + 1, 255, int.MaxValue - 1 })
        {
            foreach (int row in Batches.TellingRows)
            {
                foreach (int label in new[] { ignored - 1, ignored + 1 }.Where(label => label is < 0 or >= ClassCount))
                    Refuse(name, label, row, new EmdOptions { IgnoreIndex = ignored }, FormattableString.Invariant($"ignore index {ignored}"));
            }
        }
    }

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

    private static void Refuse(string name, int label, int row, EmdOptions? options, params string[] words)
    {
        int[] labels = Batches.Labels();
        labels[row] = label;
        string[] said = [$"Row {row} ", FormattableString.Invariant($"label {label},"), $"0 to {ClassCount - 1}", .. words];
        Refusal.Of(Batches.Implementation(name), Batches.Hard(options) with { Labels = labels }, "labels", said);
    }
}
