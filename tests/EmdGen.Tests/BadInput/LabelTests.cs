using EmdGen.Tests.Calls;

namespace EmdGen.Tests.BadInput;

/// <summary>Labels that are no class, nor the ignore index.</summary>
public class LabelTests
{
    private const int ClassCount = Batches.ClassCount;

    public static TheoryData<string> Names => Implementations.WithNarrow;

    [Theory]
    [MemberData(nameof(Names))]
    public void Out_of_range(string name)
    {
        var lenient = new EmdOptions { ValidateTargets = false };
        var weighted = new EmdOptions { RowWeights = new float[Batches.Rows] };
        foreach (EmdOptions? options in new[] { null, lenient, weighted })
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
                {
                    string word = FormattableString.Invariant($"ignore index {ignored}");
                    Refuse(name, label, row, new EmdOptions { IgnoreIndex = ignored }, word);
                }
            }
        }
    }

    private static void Refuse(string name, int label, int row, EmdOptions? options, params string[] words)
    {
        int[] labels = Batches.Labels();
        labels[row] = label;
        string[] said = [$"Row {row} ", FormattableString.Invariant($"label {label},"), $"0 to {ClassCount - 1}", .. words];
        Refusal.Of(Batches.Implementation(name), Batches.Hard(options) with { Labels = labels }, "labels", said);
    }
}
