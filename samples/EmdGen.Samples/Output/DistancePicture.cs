using System.Globalization;

namespace EmdGen.Samples.Output;

/// <summary>Tables of distances between classes as heat maps, a panel each.</summary>
public static class DistancePicture
{
    /// <summary>Writes an SVG file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="title">Above all panels.</param>
    /// <param name="explanation">Below the title.</param>
    /// <param name="noun">What a class is called, as in "weight".</param>
    /// <param name="classNames">[C].</param>
    /// <param name="tables">A title and distances [C,C] from 0 to 1 for each panel.</param>
    public static void Write(
        string path,
        string title,
        string explanation,
        string noun,
        IReadOnlyList<string> classNames,
        IReadOnlyList<(string Title, double[,] Distances)> tables)
        => PanelPicture.Write(path, title, explanation, [.. tables.Select(table => new MatrixPanel(table.Title, classNames, table.Distances)
        {
            RowTitle = noun,
            ColumnTitle = noun,
            Darkest = 1,
            Label = distance => distance.ToString(DistanceText.Format, CultureInfo.InvariantCulture),
        })]);
}
