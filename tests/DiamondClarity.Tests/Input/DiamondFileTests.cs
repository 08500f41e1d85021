using DiamondClarity.Input;
using EmdGen.Samples;

namespace DiamondClarity.Tests.Input;

/// <summary>Reading diamonds, and telling where a file is wrong.</summary>
public class DiamondFileTests
{
    private const string Header = "carat,cut,color,depth,table,price,x,y,z,clarity_level";
    private const string Good = "0.5,1,4,60.9,64.0,1409,5.12,5.1,3.11,3";
    private const int GoodLines = 120;

    [Fact]
    public void Reads_features_and_grades()
    {
        Diamonds diamonds = Read(Lines(Good));
        Assert.Equal(GoodLines + 1, diamonds.Count);
        Assert.Equal(9, diamonds.FeatureCount);
        Assert.Equal([MathF.Log(.5f), 1, 4, 60.9f, 64, MathF.Log(1409), 5.12f, 5.1f, 3.11f], diamonds.Features[^9..]);
        Assert.All(diamonds.Grades, grade => Assert.Equal(Clarity.VS2, grade));
    }

    [Fact]
    public void Finds_columns_by_name()
    {
        string[] lines = [.. Lines("").Select(Reversed)];
        lines[^1] = "7,3,2,1,1,55,56,4,2,1";
        Diamonds diamonds = Read(lines);
        Assert.Equal([0, 2, 4, 56, 55, 0, 1, 2, 3], diamonds.Features[^9..]);
        Assert.Equal(Clarity.IF, diamonds.Grades[^1]);
    }

    [Theory]
    [InlineData("0.5,1,4,deep,64.0,1409,5.12,5.1,3.11,3", "depth is 'deep', which is no finite number")]
    [InlineData("0.5,1,4,,64.0,1409,5.12,5.1,3.11,3", "depth is '', which is no finite number")]
    [InlineData("0.5,1,NaN,60.9,64.0,1409,5.12,5.1,3.11,3", "color is 'NaN', which is no finite number")]
    [InlineData("0.5,1,4,60.9,64.0,1409,5.12,5.1,1e99,3", "z is '1e99', which is no finite number")]
    [InlineData("0,1,4,60.9,64.0,1409,5.12,5.1,3.11,3", "carat is '0', but must be positive")]
    [InlineData("0.5,1,4,60.9,64.0,-9,5.12,5.1,3.11,3", "price is '-9', but must be positive")]
    [InlineData("0.5,1,4,60.9,64.0,1409,5.12,5.1,3.11,8", "clarity_level is '8', but must be a whole number from 0 to 7")]
    [InlineData("0.5,1,4,60.9,64.0,1409,5.12,5.1,3.11,-1", "clarity_level is '-1', but must be a whole number from 0 to 7")]
    [InlineData("0.5,1,4,60.9,64.0,1409,5.12,5.1,3.11,IF", "clarity_level is 'IF', but must be a whole number from 0 to 7")]
    [InlineData("0.5,1,4,60.9", "there are 4 fields, but the header has 10")]
    [InlineData(Good + ",3", "there are 11 fields, but the header has 10")]
    [InlineData("0.5,\"1,4,60.9,64.0,1409,5.12,5.1,3.11,3", "the quotes do not match")]
    public void A_bad_line_is_named(string line, string problem)
    {
        var exception = Assert.Throws<SampleException>(() => Read(Lines(line)));
        Assert.StartsWith($"file.csv, line {GoodLines + 2}: {problem}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        string[] lines = [.. Lines(Good).Select(line => line[..line.LastIndexOf(',')])];
        var exception = Assert.Throws<SampleException>(() => Read(lines));
        Assert.Equal("file.csv, line 1: the header has no column 'clarity_level'.", exception.Message);
    }

    [Fact]
    public void Too_few_diamonds_are_refused()
    {
        var exception = Assert.Throws<SampleException>(() => Read(Lines(Good)[..100]));
        Assert.Contains("has 99 diamonds, but at least 100", exception.Message, StringComparison.Ordinal);
    }

    private static string[] Lines(string last) => [Header, .. Enumerable.Repeat(Good, GoodLines), last];

    private static string Reversed(string line) => string.Join(',', line.Split(',').Reverse());

    private static Diamonds Read(string[] lines) => DiamondFile.Read(new StringReader(string.Join('\n', lines)), "file.csv");
}
