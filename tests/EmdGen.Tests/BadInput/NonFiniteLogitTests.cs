using EmdGen.Tests.Calls;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.BadInput;

/// <summary>NaN and infinite logits: NaN in their own row, and nothing in any other.</summary>
public class NonFiniteLogitTests
{
    public static TheoryData<string, string> Settings()
    {
        var settings = new TheoryData<string, string>();
        foreach (string name in Implementations.AllWithNarrow)
        {
            foreach (string setting in Named.Keys)
                settings.Add(name, setting);
        }

        return settings;
    }

    private static Dictionary<string, EmdOptions> Named { get; } = new()
    {
        ["plain"] = new EmdOptions(),
        ["root mean"] = new EmdOptions { Normalization = EmdNormalization.RootMean },
        ["cross entropy"] = new EmdOptions { CrossEntropyWeight = 0.5 },
        ["smoothing"] = new EmdOptions { LabelSmoothing = 0.1 },
        ["weights"] = new EmdOptions { ClassWeights = new float[] { 1, 2, 3, 4, 5 } },
        ["positions"] = new EmdOptions { PositionCount = Batches.Rows },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Poison_their_row_alone(string name, string setting)
    {
        foreach (Implementation loss in new[] { Batches.Implementation(name), Implementations.Of<Chains.Absolute5>(name) })
        {
            foreach (Call good in Batches.Both(Named[setting]))
            {
                Call clean = good.Copy();
                loss.Evaluate(clean);
                foreach (double poison in new[] { double.NaN, double.PositiveInfinity })
                {
                    foreach (int row in Batches.TellingRows)
                    {
                        for (int j = 0; j < Batches.ClassCount; j++)
                        {
                            Call bad = good.Copy();
                            bad.Memory[Index(bad.Logits, bad.Options!, row, j)] = poison;
                            CheckPoisoned(loss, bad, clean, row);
                        }
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_row_of_nothing_but_minus_infinity_is_NaN(string name, string setting)
    {
        Implementation loss = Batches.Implementation(name);
        foreach (Call good in Batches.Both(Named[setting]))
        {
            Call clean = good.Copy();
            loss.Evaluate(clean);
            foreach (int row in Batches.TellingRows)
            {
                Call bad = good.Copy();
                for (int j = 0; j < Batches.ClassCount; j++)
                    bad.Memory[Index(bad.Logits, bad.Options!, row, j)] = double.NegativeInfinity;
                CheckPoisoned(loss, bad, clean, row);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void One_minus_infinity_has_no_mass_and_no_gradient(string name, string setting)
    {
        Implementation loss = Batches.Implementation(name);
        Call call = Batches.Hard(Named[setting]);
        int[] masked = Array.ConvertAll(call.Labels!, label => (label + 2) % Batches.ClassCount);
        Call large = call.Copy();
        for (int row = 0; row < Batches.Rows; row++)
        {
            int index = Index(call.Logits, call.Options!, row, masked[row]);
            (call.Memory[index], large.Memory[index]) = (double.NegativeInfinity, -1e4);
        }

        Assert.Equal(loss.Evaluate(large), loss.Evaluate(call), loss.Tolerance);
        for (int row = 0; row < Batches.Rows; row++)
        {
            Assert.True(double.IsFinite(call[call.Losses][row]));
            for (int j = 0; j < Batches.ClassCount; j++)
            {
                double slope = call.Memory[Index(call.Gradient!.Value, call.Options!, row, j)];
                Assert.True(double.IsFinite(slope));
                if (j == masked[row] && call.Options!.LabelSmoothing == 0)
                    Assert.Equal(0, slope);
            }
        }
    }

    private static void CheckPoisoned(Implementation loss, Call bad, Call clean, int poisoned)
    {
        Assert.True(double.IsNaN(loss.Evaluate(bad)));
        for (int row = 0; row < Batches.Rows; row++)
        {
            double actual = bad[bad.Losses][row];
            Assert.True(row == poisoned ? double.IsNaN(actual) : actual == clean[clean.Losses][row], $"loss of row {row}");
            for (int j = 0; j < Batches.ClassCount; j++)
            {
                double slope = bad.Memory[Index(bad.Gradient!.Value, bad.Options!, row, j)];
                double expected = clean.Memory[Index(clean.Gradient!.Value, clean.Options!, row, j)];
                Assert.True(row == poisoned ? double.IsNaN(slope) : slope == expected, $"gradient of row {row}, class {j}");
            }
        }
    }

    private static int Index(Range slice, EmdOptions options, int row, int j)
        => slice.Start.Value + (options.PositionCount == 1 ? (row * Batches.ClassCount) + j : (j * Batches.Rows) + row);
}
