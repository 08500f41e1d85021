using BoostedGrades.Input;
using EmdGen.Samples;
using EmdGen.Testing.Samples.Running;

namespace BoostedGrades.Tests.Input;

/// <summary>Reading graded rows, and telling where a file is wrong.</summary>
public sealed class RowFileTests : IDisposable
{
    private const string Header = "where,size,colour,grade";

    private static readonly RowFormat Format = new("grade", ["Low", "Middle", "High"]) { Categorical = ["colour"], Group = "where" };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_features_categories_grades_and_groups()
    {
        GradedRows rows = Read([.. Enumerable.Range(0, 99).Select(i => $"place {i:00},1.5,red,Low"), "place 00,,blue,High", "place 99,-2,,Middle"]);
        Assert.Equal((101, 2), (rows.Count, rows.FeatureCount));
        Assert.Equal([1.5f, 1, float.NaN, 0, -2, float.NaN], rows.Features[^6..]);
        Assert.Equal([1], rows.Categorical);
        Assert.Equal([0, 2, 1], rows.Labels[^3..]);
        Assert.Equal([98, 0, 99], rows.Groups[^3..]);
    }

    [Fact]
    public void Without_a_column_of_groups_each_row_is_one()
    {
        File.WriteAllLines(folder["rows.csv"], [Header, .. Enumerable.Range(0, 100).Select(i => $"{i},1.5,red,2")]);
        GradedRows rows = RowFile.Read(folder["rows.csv"], Format with { Group = null });
        Assert.Equal(Enumerable.Range(0, 100), rows.Groups);
        Assert.Equal(3, rows.FeatureCount);
    }

    [Theory]
    [InlineData("here,large,red,Low", "line 3: column 'size' has 'large', which is no finite number")]
    [InlineData("here,1,red,Best", "line 3: column 'grade' has 'Best', which is neither a class index nor one of Low, Middle, High")]
    [InlineData("here,1,red", "line 3: there are 3 fields, but 4 columns")]
    public void A_bad_line_is_named(string line, string message)
    {
        var exception = Assert.Throws<SampleException>(() => Read(["here,1,red,Low", line]));
        Assert.Contains(folder["rows.csv"], exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_groups_are_refused()
    {
        var exception = Assert.Throws<SampleException>(() => Read([.. Enumerable.Repeat("here,1,red,Low", 200)]));
        Assert.EndsWith("has 1 rows or groups of them, but at least 100 are needed.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
        => Assert.Contains(
            "no data file 'absent.csv'", Assert.Throws<SampleException>(() => RowFile.Read("absent.csv", Format)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("diamonds", 10_000, 9, 0, 8)]
    [InlineData("lending", 9857, 19, 1, 7)]
    [InlineData("storms", 11_859, 7, 0, 7)]
    public void The_shipped_files_hold_rows_of_every_class(string name, int count, int featureCount, int categoricalCount, int classCount)
    {
        DataSet set = DataSet.All.Single(set => set.Name == name);
        GradedRows rows = set.Read();
        Assert.Equal((count, featureCount, categoricalCount), (rows.Count, rows.FeatureCount, rows.Categorical.Length));
        Assert.Equal(classCount, set.Format.ClassNames.Count);
        Assert.Equal(Enumerable.Range(0, classCount), rows.Labels.Distinct().Order());
    }

    private GradedRows Read(IEnumerable<string> lines)
    {
        File.WriteAllLines(folder["rows.csv"], [Header, .. lines]);
        return RowFile.Read(folder["rows.csv"], Format);
    }
}
