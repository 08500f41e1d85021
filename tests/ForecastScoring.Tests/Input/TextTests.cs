using EmdGen.Testing.Tools;
using ForecastScoring.Tests.Running;

namespace ForecastScoring.Tests.Input;

/// <summary>Quotes, separators and the numbers of other cultures.</summary>
public class TextTests
{
    [Fact]
    public void Names_may_be_quoted_and_hold_separators_and_quotes()
    {
        using var plain = new ForecastText("label,good,bad", "good,0.25,0.75", "bad,0.5,0.5");
        using var quoted = new ForecastText(
            "\"label\",\"very, \"\"very\"\" good\",bad", "\"very, \"\"very\"\" good\",\"0.25\",0.75", "bad,0.5,\"0.5\"");
        ToolRun run = quoted.Run();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Scores(plain.Run()), Scores(run));
        Assert.Contains("very, \"very\" good", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_may_hold_line_breaks()
    {
        using var plain = new ForecastText("label,a,b", "a,0.25,0.75", "b,0.5,0.5");
        using var noted = new ForecastText("note,label,a,b", "\"x\ny\n\",a,0.25,0.75", "\"\",b,0.5,0.5");
        Assert.Equal(plain.Run(), noted.Run("--classes", "a,b"));
    }

    [Theory]
    [InlineData(";")]
    [InlineData("|")]
    [InlineData("tab")]
    public void Another_separator_can_be_given(string separator)
    {
        string[] lines = ["label,a,b", "a,0.25,0.75"];
        using var plain = new ForecastText(lines);
        using var other = new ForecastText([.. lines.Select(line => line.Replace(',', separator == "tab" ? '\t' : separator[0]))]);
        Assert.Equal(plain.Run(), other.Run("--separator", separator));
    }

    [Fact]
    public void A_comma_before_decimals_is_no_number()
    {
        using var file = new ForecastText("label;a;b", "a;0,25;0,75");
        Assert.Equal("line 2: the probability '0,25' of a is no number from 0 on", file.Run("--separator", ";").ErrorLines[0]);
    }

    [Theory]
    [InlineData(Cultures.German)]
    [InlineData(Cultures.Hostile)]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        using var file = new ForecastText(new RandomForecasts(50, 4, seed: 3).Lines);
        File.AppendAllText(file.Path, "c1,-1,0,0,0,1\nc1,1,0,0,0,1.5\n");
        string[] options = ["--positions", "-1.5,0,2.5,4", "--progress", "--plot", file["plot.svg"]];
        ToolRun expected = WithoutTimes(file.Run(options));
        string picture = File.ReadAllText(file["plot.svg"]);
        Assert.Equal(expected, Cultures.Run(culture, () => WithoutTimes(file.Run(options))));
        Assert.Equal(picture, File.ReadAllText(file["plot.svg"]));
    }

    // What is printed before the confusion, which shows the names.
    private static string Scores(ToolRun run) => run.Output[..run.Output.LastIndexOf("\n\n", StringComparison.Ordinal)];

    private static ToolRun WithoutTimes(ToolRun run)
        => run with { Error = string.Join('\n', run.ErrorLines.Where(line => !line.Contains("rows per second", StringComparison.Ordinal))) };
}
