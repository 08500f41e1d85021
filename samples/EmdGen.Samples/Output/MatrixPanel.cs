using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace EmdGen.Samples.Output;

/// <summary>A panel with a number for every pair of classes, as colour and text; the diagonal is outlined.</summary>
/// <param name="Title">Above it.</param>
/// <param name="ClassNames">[C].</param>
/// <param name="Values">[C,C]: by row from the top, then by column.</param>
internal sealed record MatrixPanel(string Title, IReadOnlyList<string> ClassNames, double[,] Values)
{
    /// <summary>What viewers on different systems have.</summary>
    internal const string Font = "Segoe UI, DejaVu Sans, sans-serif";

    // Fonts differ from one viewer to the next: room enough for the widest.
    private const double TitleDistance = 16;
    private const double Room = 8;
    private const double RoomForNames = 26;
    private const int LongestLevelName = 4;
    private const double Tilt = -40;

    internal required string RowTitle { get; init; }

    internal required string ColumnTitle { get; init; }

    /// <summary>The value with the darkest colour; 0 is white.</summary>
    internal required double Darkest { get; init; }

    /// <summary>What is written into a cell.</summary>
    internal required Func<double, string> Label { get; init; }

    internal PlotModel Draw()
    {
        var model = new PlotModel { Title = Title, TitleFontSize = 14, DefaultFont = Font, Padding = Padding() };
        model.Axes.Add(Classes(AxisPosition.Bottom, ColumnTitle));
        model.Axes.Add(Classes(AxisPosition.Left, RowTitle));
        model.Axes.Add(new LinearColorAxis
        {
            Position = AxisPosition.None,
            Minimum = 0,
            Maximum = Darkest,
            Palette = OxyPalette.Interpolate(200, OxyColors.White, OxyColor.FromRgb(150, 200, 230), OxyColor.FromRgb(60, 140, 200)),
        });
        model.Series.Add(new LabelledSeries(Label)
        {
            X0 = 0,
            X1 = ClassNames.Count - 1,
            Y0 = 0,
            Y1 = ClassNames.Count - 1,
            Data = Transposed(),
            Interpolate = false,
            RenderMethod = HeatMapRenderMethod.Rectangles,
            LabelFontSize = .34,
        });
        for (int i = 0; i < ClassNames.Count; i++)
            model.Annotations.Add(Outline(i));
        return model;
    }

    // Beside an axis without a title, names that a viewer's font makes longer than measured would be cut.
    private OxyThickness Padding() => new(RoomBeside(RowTitle), Room, Room, RoomBeside(ColumnTitle));

    private static double RoomBeside(string title) => title.Length == 0 ? RoomForNames : Room;

    private CategoryAxis Classes(AxisPosition position, string title)
    {
        bool isLeft = position == AxisPosition.Left;
        var axis = new CategoryAxis
        {
            Position = position,
            Title = title,
            TickStyle = TickStyle.None,
            AxisTitleDistance = TitleDistance,
            Angle = !isLeft && ClassNames.Max(name => name.Length) > LongestLevelName ? Tilt : 0,
            // The last class is on the right, and the first at the top, as a matrix is read.
            StartPosition = isLeft ? 1 : 0,
            EndPosition = isLeft ? 0 : 1,
        };
        axis.Labels.AddRange(ClassNames);
        return axis;
    }

    // A heat map's first index runs along the horizontal axis.
    private double[,] Transposed()
    {
        var values = new double[ClassNames.Count, ClassNames.Count];
        for (int row = 0; row < ClassNames.Count; row++)
        {
            for (int column = 0; column < ClassNames.Count; column++)
                values[column, row] = Values[row, column];
        }

        return values;
    }

    private static RectangleAnnotation Outline(int i) => new()
    {
        MinimumX = i - .5,
        MaximumX = i + .5,
        MinimumY = i - .5,
        MaximumY = i + .5,
        Fill = OxyColors.Transparent,
        Stroke = OxyColors.Black,
        StrokeThickness = 1.2,
    };

    private sealed class LabelledSeries(Func<double, string> label) : HeatMapSeries
    {
        protected override string GetLabel(double v, int i, int j) => label(v);
    }
}
