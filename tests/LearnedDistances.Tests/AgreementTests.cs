using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;

namespace LearnedDistances.Tests;

/// <summary>The sentences about structure, for tables made up.</summary>
public class AgreementTests
{
    [Fact]
    public void Says_that_equal_tables_show_nothing()
    {
        string text = StructureReport.Agreement(Tables(1, 2, 3), Tables(1, 2, 3));
        Assert.Contains("same seed: 1.000 ± 0.000.", text, StringComparison.Ordinal);
        Assert.Contains("does not show that the loss works", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_tables_differ_where_seeds_do_not()
    {
        string text = StructureReport.Agreement(Tables(1, 2, 3), Tables(4, 4, 4));
        Assert.Contains("both after cross entropy: 1.000 ± 0.000.", text, StringComparison.Ordinal);
        Assert.EndsWith("the loss has changed the structure.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_from_two_seeds()
    {
        string text = StructureReport.Agreement(Tables(1, 2), Tables(1, 2));
        Assert.EndsWith("nothing to compare that with.", text, StringComparison.Ordinal);
    }

    // Symmetric tables of random numbers, of a seed each.
    private static DistanceTables Tables(params int[] seeds) => new(seeds.Select(seed =>
    {
        var random = new Random(seed);
        var table = new double[10, 10];
        for (int i = 0; i < 10; i++)
        {
            for (int j = 0; j < i; j++)
                table[i, j] = table[j, i] = random.NextDouble();
        }

        return new TrainingResult(new Dictionary<Stopping, Forecast>(), table, TimeSpan.Zero, TimeSpan.Zero);
    }));
}
