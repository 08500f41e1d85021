using BoostedGrades.Input;
using EmdGen.Samples;

namespace BoostedGrades.Tests;

/// <summary>Who sees which rows.</summary>
public class PartsTests
{
    private static readonly GradedRows Storms = DataSet.All.Single(set => set.Name == "storms").Read();

    [Fact]
    public void No_storm_is_in_two_parts()
    {
        // A row is known by its features; the group of a row is told by none of them.
        ILookup<string, int> groups = Enumerable.Range(0, Storms.Count).ToLookup(
            row => Key(Storms.Features.AsSpan(row * Storms.FeatureCount, Storms.FeatureCount)), row => Storms.Groups[row]);
        var parts = Parts.Draw(Storms, seed: 1, rowCount: null);
        HashSet<int>[] seen = [.. new[] { parts.Training, parts.Validation, parts.Test }.Select(part => Enumerable.Range(0, part.Count)
            .SelectMany(row => groups[Key(part.Features.AsSpan(row * Storms.FeatureCount, Storms.FeatureCount))]).ToHashSet())];
        Assert.All(seen, storms => Assert.True(storms.Count > 20));
        Assert.Empty(seen[0].Intersect(seen[1]));
        Assert.Empty(seen[0].Intersect(seen[2]));
        Assert.Empty(seen[1].Intersect(seen[2]));
        Assert.Equal(Storms.Count, parts.Training.Count + parts.Validation.Count + parts.Test.Count);
    }

    [Fact]
    public void A_seed_draws_one_split_and_fewer_rows_of_it()
    {
        Parts all = Parts.Draw(Storms, seed: 3, rowCount: null), again = Parts.Draw(Storms, seed: 3, rowCount: null);
        Parts few = Parts.Draw(Storms, seed: 3, rowCount: 300), other = Parts.Draw(Storms, seed: 4, rowCount: null);
        Assert.Equal(all.Test.Labels, again.Test.Labels);
        Assert.Equal(all.Test.Labels, few.Test.Labels);
        Assert.NotEqual(all.Test.Labels, other.Test.Labels);
        Assert.Equal((300, 100), (few.Training.Count, few.Validation.Count));
    }

    [Fact]
    public void More_rows_than_there_are_cannot_be_asked_for()
        => Assert.Contains("--rows asks for 100000", Assert.Throws<SampleException>(() => Parts.Draw(Storms, seed: 1, rowCount: 100_000)).Message);

    [Theory]
    [InlineData("diamonds", 10000, 9, 0)]
    [InlineData("lending", 9857, 19, 1)]
    [InlineData("storms", 11859, 7, 0)]
    public void Files_are_what_they_are_said_to_be(string name, int rows, int features, int categorical)
    {
        GradedRows read = DataSet.All.Single(set => set.Name == name).Read();
        Assert.Equal((rows, features, categorical), (read.Count, read.FeatureCount, read.Categorical.Length));
        Assert.Equal(Enumerable.Range(0, read.Labels.Max() + 1), read.Labels.Distinct().Order());
    }

    private static string Key(ReadOnlySpan<float> features) => string.Join(' ', features.ToArray());
}
