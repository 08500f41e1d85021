using EmdGen.LightGbm;
using EmdGen.Samples;
using EmdGen.Samples.Input;

namespace BoostedGrades.Input;

/// <summary>Reads graded rows from a CSV file, and says in which line something is wrong.</summary>
internal static class RowFile
{
    private const int FewestGroups = 100;

    /// <exception cref="SampleException">There is no such file, it cannot be read, or a line is malformed.</exception>
    internal static GradedRows Read(string path, RowFormat format)
    {
        GradedRows rows = DataFile.Read(path, stream =>
        {
            using var text = new StreamReader(stream);
            return Read(text, format);
        });
        int groupCount = rows.Groups.Max() + 1;
        if (groupCount < FewestGroups)
            throw new SampleException($"The data file '{path}' has {groupCount} rows or groups of them, but at least {FewestGroups} are needed.");
        return rows;
    }

    private static GradedRows Read(TextReader text, RowFormat format)
    {
        // The column of groups is read as a category, which numbers its texts.
        string[] categorical = [.. format.Categorical, .. format.Group is { } column ? new[] { column } : []];
        BoosterData data = BoosterData.FromCsv(text, format.Label, format.ClassNames, categorical);
        int group = format.Group is null ? -1 : data.FeatureNames.ToList().IndexOf(format.Group);
        int[] columns = [.. Enumerable.Range(0, data.FeatureCount).Where(column => column != group)];
        int[] rows = [.. Enumerable.Range(0, data.RowCount)];
        return new GradedRows(
            [.. rows.SelectMany(row => columns.Select(column => (float)data.Features[row, column]))],
            [.. data.CategoricalFeatures.Where(index => index != group).Select(index => Array.IndexOf(columns, index))],
            data.Labels.ToArray(),
            group < 0 ? rows : Array.ConvertAll(rows, row => (int)data.Features[row, group]));
    }
}
