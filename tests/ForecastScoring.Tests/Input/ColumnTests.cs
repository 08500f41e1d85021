using ForecastScoring.Tests.Running;

namespace ForecastScoring.Tests.Input;

/// <summary>Columns are found by name, and classes have the order that is asked for.</summary>
public class ColumnTests
{
    [Fact]
    public void Classes_given_by_name_have_that_order_wherever_their_columns_are()
    {
        using var ordered = new ForecastText("label,low,mid,high", "low,0.2,0.1,0.7", "high,0.1,0.6,0.3");
        using var mixed = new ForecastText("id,high,label,mid,note,low", "7,0.7,low,0.1,x,0.2", "8,0.3,high,0.6,y,0.1");
        ToolRun run = mixed.Run("--classes", "low,mid,high");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ordered.Run().Output, run.Output);
        Assert.NotEqual(run.Output, mixed.Run("--classes", "mid,high,low").Output);
    }

    [Fact]
    public void Labels_may_be_indices_in_the_order_of_the_classes()
    {
        using var names = new ForecastText("label,low,mid,high", "low,0.2,0.1,0.7", "high,0.1,0.6,0.3");
        using var indices = new ForecastText("label,low,mid,high", "0,0.2,0.1,0.7", " 2 ,0.1,0.6,0.3");
        Assert.Equal(names.Run().Output, indices.Run().Output);
    }

    [Fact]
    public void Labels_are_names_alone_where_a_name_is_a_number()
    {
        using var file = new ForecastText("label,3,4,5", "3,0.2,0.1,0.7", "0,0.1,0.6,0.3");
        Assert.Equal("line 3: the label '0' is no class", file.Run().ErrorLines[0]);
    }

    [Fact]
    public void Every_column_may_have_another_name()
    {
        using var usual = new ForecastText("label,weight,prediction,a,b", "a,2,b,0.5,0.5", "b,3,b,0.5,0.5");
        using var other = new ForecastText("truth,w,guess,a,b", "a,2,b,0.5,0.5", "b,3,b,0.5,0.5");
        ToolRun run = other.Run("--label", "truth", "--weight", "w", "--prediction", "guess");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(usual.Run().Output, run.Output);
    }

    [Fact]
    public void Predicted_classes_alone_are_scored_without_probabilities()
    {
        using var file = new ForecastText("id,label,prediction", "1,a,b", "2,b,1", "3,c,c");
        ToolRun run = file.Run("--classes", "a,b,c");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("predicted classes of 3 rows", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("distributions", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_takes_the_place_of_a_column_of_predictions()
    {
        using var both = new ForecastText("label,prediction,a,b", "a,b,0.9,0.1");
        using var alone = new ForecastText("label,a,b", "a,0.9,0.1");
        Assert.NotEqual(alone.Run().Output, both.Run().Output);
        Assert.Equal(alone.Run().Output, both.Run("--decode", "median").Output);
    }

    [Fact]
    public void A_mark_at_the_beginning_and_ends_of_lines_of_Windows_are_no_part_of_names()
    {
        using var plain = new ForecastText("label,a,b", "a,0.9,0.1");
        using var file = new ForecastText();
        File.WriteAllBytes(file.Path, [0xEF, 0xBB, 0xBF, .. "label,a,b\r\na,0.9,0.1\r\n"u8]);
        Assert.Equal(plain.Run(), file.Run());
    }

    [Fact]
    public void A_column_without_a_name_is_no_class()
    {
        using var plain = new ForecastText("label,a,b", "a,0.9,0.1");
        using var numbered = new ForecastText(",label,a,b", "0,a,0.9,0.1");
        Assert.Equal(plain.Run(), numbered.Run());
    }

    [Theory]
    [InlineData("id,a,b", "The header has no column 'label': --label says which to take, --separator what is between columns.")]
    [InlineData("label;a;b", "The header has no column 'label': --label says which to take, --separator what is between columns.")]
    [InlineData("label,a", "The header names fewer than two classes: --classes says which there are, --separator what is between columns.")]
    [InlineData("label", "The header names neither a column for each class nor one of predicted classes.")]
    [InlineData("label,a,b,a", "The header has two columns 'a'.")]
    [InlineData("label,label,a,b", "The header has two columns 'label'.")]
    [InlineData("label,a,c", "The header has no column 'b', which --classes names.", "--classes", "a,b")]
    [InlineData("label,a,b", "The header has no column 'w': --weight says which to take, --separator what is between columns.", "--weight", "w")]
    [InlineData("label,a,b", "--prediction gives the predicted classes, and --decode would make them: one of the two.", "--prediction", "a", "--decode", "mean")]
    [InlineData("label,prediction", "--plot needs probabilities, and the file has predicted classes alone.", "--classes", "a,b", "--plot", "x.svg")]
    public void A_header_that_does_not_do_is_refused(string header, string problem, params string[] options)
    {
        using var file = new ForecastText(header, "a,1,0");
        Assert.Equal(new ToolRun(2, "", $"error: {problem}{Environment.NewLine}"), file.Run(options));
    }
}
