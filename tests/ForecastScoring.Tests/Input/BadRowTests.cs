using ForecastScoring.Tests.Running;

namespace ForecastScoring.Tests.Input;

/// <summary>Rows that cannot be scored are told by line, left out and counted.</summary>
public class BadRowTests
{
    private const string Header = "label,weight,a,b";

    [Theory]
    [InlineData("a,1,0.5", "has 3 columns, but the header has 4")]
    [InlineData("a", "has 1 column, but the header has 4")]
    [InlineData("c,1,0.5,0.5", "the label 'c' is no class")]
    [InlineData("2,1,0.5,0.5", "the label '2' is no class")]
    [InlineData("-1,1,0.5,0.5", "the label '-1' is no class")]
    [InlineData(",1,0.5,0.5", "the label '' is no class")]
    [InlineData("a,-1,0.5,0.5", "the weight '-1' is no number from 0 to 1073741824")]
    [InlineData("a,1e10,0.5,0.5", "the weight '1e10' is no number from 0 to 1073741824")]
    [InlineData("a,nan,0.5,0.5", "the weight 'nan' is no number from 0 to 1073741824")]
    [InlineData("a,1,half,0.5", "the probability 'half' of a is no number from 0 on")]
    [InlineData("a,1,0.5,", "the probability '' of b is no number from 0 on")]
    [InlineData("a,1,0.5,0.5x", "the probability '0.5x' of b is no number from 0 on")]
    [InlineData("a,1,-0.5,1.5", "the probability '-0.5' of a is no number from 0 on")]
    [InlineData("a,1,NaN,0.5", "the probability 'NaN' of a is no number from 0 on")]
    [InlineData("a,1,inf,0.5", "the probability 'inf' of a is no number from 0 on")]
    [InlineData("a,1,0.5,0.498", "the probabilities sum to 0.998, not to 1")]
    [InlineData("a,1,50,50", "the probabilities sum to 100, not to 1")]
    public void A_bad_row_is_told_and_left_out(string row, string problem)
    {
        using var file = new ForecastText(Header, "a,1,0.5,0.5", row, "b,1,0.25,0.75");
        using var good = new ForecastText(Header, "a,1,0.5,0.5", "b,1,0.25,0.75");
        ToolRun run = file.Run();
        Assert.Equal([$"line 3: {problem}", "1 of 3 rows are bad and left out"], run.ErrorLines);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(good.Run().Output, run.Output);
    }

    [Fact]
    public void Lines_are_counted_with_blank_ones_and_with_quoted_ones()
    {
        using var file = new ForecastText(Header, "", "a,1,0.5,0.5", "\"a", "x\",1,0.5,0.5", "", "b,1,1,1");
        Assert.Equal(
            ["lines 4 to 5: the label 'a x' is no class", "line 7: the probabilities sum to 2, not to 1", "2 of 3 rows are bad and left out"],
            file.Run().ErrorLines);
    }

    [Fact]
    public void Only_the_first_are_told_one_by_one()
    {
        using var file = new ForecastText([Header, .. Enumerable.Repeat("a,1,1,1", 30), "a,1,1,0"]);
        string[] lines = file.Run("--show-bad-rows", "3").ErrorLines;
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("line 4:", lines[2], StringComparison.Ordinal);
        Assert.Equal("30 of 31 rows are bad and left out, 3 of them told above", lines[3]);
        Assert.Equal(21, file.Run().ErrorLines.Length);
    }

    [Fact]
    public void A_quote_that_is_not_closed_is_a_bad_row_and_not_a_short_file()
    {
        using var file = new ForecastText(Header, "a,1,0.5,0.5", "\"a,1,0.5,0.5", "b,1,0.5,0.5");
        ToolRun run = file.Run();
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("lines 3 to ", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_rows_are_told_in_order_whichever_thread_scores()
    {
        string[] rows = [.. Enumerable.Range(0, 20_000).Select(row => row % 1000 == 7 ? "x,1,0.5,0.5" : "a,1,0.5,0.5")];
        using var file = new ForecastText([Header, .. rows]);
        Assert.Equal(file.Run("--threads", "1"), file.Run("--threads", "4"));
    }
}
