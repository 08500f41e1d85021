using BoostedGrades.Input;
using EmdGen.Samples;

namespace BoostedGrades.Tests.Input;

/// <summary>Random splits.</summary>
public class PartsTests
{
    /// <summary>Each row's only feature is its index.</summary>
    private static readonly GradedRows Rows = Numbered(1000, row => row / MadeUp.GroupSize);

    [Fact]
    public void Every_row_is_in_one_part()
    {
        var parts = Parts.Draw(Rows, seed: 2, rowCount: null);
        Assert.Equal((600, 200, 200), (parts.Training.Count, parts.Validation.Count, parts.Test.Count));
        Assert.Equal(Rows.Features, Indices(parts.Training, parts.Validation, parts.Test).Order());
    }

    [Fact]
    public void Parts_share_no_group()
    {
        var parts = Parts.Draw(Rows, seed: 2, rowCount: null);
        AssertApart(parts, Rows);
        AssertApart(Parts.Draw(Rows, seed: 2, rowCount: 150), Rows);
    }

    [Fact]
    public void Parts_of_the_storms_share_no_storm()
    {
        GradedRows storms = DataSet.All.Single(set => set.Name == "storms").Read();
        Assert.Equal(512, storms.Groups.Distinct().Count());
        for (int seed = 1; seed <= 10; seed++)
            AssertApart(Parts.Draw(Numbered(storms.Count, row => storms.Groups[row]), seed, rowCount: null), storms);
    }

    [Fact]
    public void A_seed_gives_one_split_and_another_seed_another()
    {
        float[] first = Parts.Draw(Rows, seed: 1, rowCount: 300).Training.Features;
        Assert.Equal(first, Parts.Draw(Rows, seed: 1, rowCount: 300).Training.Features);
        Assert.NotEqual(first, Parts.Draw(Rows, seed: 2, rowCount: 300).Training.Features);
    }

    [Fact]
    public void Few_rows_are_some_of_all_of_many_groups()
    {
        Parts all = Parts.Draw(Rows, seed: 1, rowCount: null), few = Parts.Draw(Rows, seed: 1, rowCount: 120);
        Assert.Equal((120, 40), (few.Training.Count, few.Validation.Count));
        Assert.Subset(Indices(all.Training).ToHashSet(), Indices(few.Training).ToHashSet());
        Assert.Subset(Indices(all.Validation).ToHashSet(), Indices(few.Validation).ToHashSet());
        Assert.Equal(all.Test.Features, few.Test.Features);
        Assert.True(Groups(few.Training, Rows).Count > 40);
    }

    [Fact]
    public void More_rows_than_there_are_get_refused()
    {
        var exception = Assert.Throws<SampleException>(() => Parts.Draw(Rows, seed: 1, rowCount: 601));
        Assert.Equal("--rows asks for 601 training rows, but split 1 has 600.", exception.Message);
    }

    private static void AssertApart(Parts parts, GradedRows rows)
    {
        HashSet<int>[] groups = [.. new[] { parts.Training, parts.Validation, parts.Test }.Select(part => Groups(part, rows))];
        Assert.All(groups, Assert.NotEmpty);
        Assert.Equal(groups.Sum(part => part.Count), groups.SelectMany(part => part).Distinct().Count());
    }

    private static HashSet<int> Groups(Part part, GradedRows rows) => [.. part.Features.Select(index => rows.Groups[(int)index])];

    private static IEnumerable<float> Indices(params Part[] parts) => parts.SelectMany(part => part.Features);

    private static GradedRows Numbered(int count, Func<int, int> group)
    {
        int[] rows = [.. Enumerable.Range(0, count)];
        return new GradedRows(Array.ConvertAll(rows, row => (float)row), [], Array.ConvertAll(rows, row => row % 3), [.. rows.Select(group)]);
    }
}
