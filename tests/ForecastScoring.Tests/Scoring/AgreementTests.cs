using EmdGen;
using ForecastScoring.Tests.Running;

namespace ForecastScoring.Tests.Scoring;

/// <summary>The table is that of <see cref="OrdinalScores"/>, called directly with the same rows.</summary>
public class AgreementTests
{
    private const int RowCount = 9000;
    private const int ClassCount = 5;

    private static readonly double[] Positions = [0, 1, 4, 4.5, 10];
    private static readonly RandomForecasts Rows = new(RowCount, ClassCount, seed: 7);

    [Theory]
    [InlineData("argmax", DecodingRule.Argmax, 1)]
    [InlineData("median", DecodingRule.Median, 2)]
    [InlineData("mean", DecodingRule.RoundedMean, 3)]
    [InlineData("distance", DecodingRule.LeastDistance, 4)]
    public void With_weights_and_positions(string name, DecodingRule rule, int threads)
    {
        using var file = new ForecastText(Rows.Lines);
        ToolRun run = file.Run("--decode", name, "--positions", "0,1,4,4.5,10", "--threads", $"{threads}");
        Assert.Equal(new ToolRun(0, Expected(GroundDistance.Chain(Positions), rule, Rows.Weights), ""), run);
    }

    [Fact]
    public void The_rule_is_the_median_and_classes_are_one_apart_unless_said_otherwise()
    {
        using var file = new ForecastText(Rows.Lines);
        Assert.Equal(Expected(GroundDistance.Chain(ClassCount), DecodingRule.Median, Rows.Weights), file.Run().Output);
    }

    [Fact]
    public void Without_weights()
    {
        using var file = new ForecastText([.. Rows.Lines.Select(WithoutWeight)]);
        Assert.Equal(Expected(GroundDistance.Chain(ClassCount), DecodingRule.Median, []), file.Run().Output);
    }

    [Fact]
    public void With_a_table_of_distances()
    {
        using var file = new ForecastText(Rows.Lines);
        string table = string.Join('\n', "0,1,1,1,9", "1,0,1,1,9", "1,1,0,1,9", "1,1,1,0,9", "2,2,2,2,0");
        File.WriteAllText(file["table.csv"], table);
        string expected = Expected(GroundDistance.FromCsv(new StringReader(table)), DecodingRule.LeastDistance, Rows.Weights);
        Assert.Equal(expected, file.Run("--decode", "distance", "--distances", file["table.csv"]).Output);
    }

    [Fact]
    public void Rows_are_divided_by_their_sum_where_that_is_asked_for()
    {
        using var shares = new ForecastText("label,a,b", "a,0.25,0.75", "b,0.5,0.5");
        using var percentages = new ForecastText("label,a,b", "a,25,75", "b,10,10", "b,0,0");
        ToolRun run = percentages.Run("--normalize");
        Assert.Equal(shares.Run().Output, run.Output);
        Assert.Equal("line 4: the probabilities sum to 0", run.ErrorLines[0]);
    }

    private static string WithoutWeight(string line)
    {
        string[] fields = line.Split(',');
        return string.Join(',', [fields[0], .. fields[2..]]);
    }

    private static string Expected(GroundDistance distance, DecodingRule rule, float[] weights)
    {
        int[] classes = new int[RowCount];
        OrdinalDecoding.Decode(Rows.Probabilities, distance, rule, EmdInput.Probabilities, classes);
        var scores = new OrdinalScores(distance, [.. Enumerable.Range(0, ClassCount).Select(index => $"c{index}")]);
        scores.Add(classes, Rows.Labels, weights);
        scores.AddDistributions(Rows.Probabilities, Rows.Labels, weights);
        return scores.ToTable();
    }
}
