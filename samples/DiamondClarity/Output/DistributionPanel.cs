using DiamondClarity.Evaluation;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace DiamondClarity.Output;

/// <summary>One loss's panel: a row per true grade, a column per predicted grade, colour and number the share of the row.</summary>
internal static class DistributionPanel
{
    /// <summary>What viewers on different systems have.</summary>
    internal const string Font = "Segoe UI, DejaVu Sans, sans-serif";

    private const double DarkestShare = 80;

    // Fonts differ from one viewer to the next: room enough for the widest.
    private const double TitleDistance = 16;

    internal static PlotModel Of(string title, GradeMatrix matrix)
    {
        var model = new PlotModel { Title = title, TitleFontSize = 14, DefaultFont = Font, Padding = new OxyThickness(8) };
        model.Axes.Add(Grades(AxisPosition.Bottom, "predicted grade"));
        model.Axes.Add(Grades(AxisPosition.Left, "true grade"));
        model.Axes.Add(new LinearColorAxis
        {
            Position = AxisPosition.None,
            Minimum = 0,
            Maximum = DarkestShare,
            Palette = OxyPalette.Interpolate(200, OxyColors.White, OxyColor.FromRgb(150, 200, 230), OxyColor.FromRgb(60, 140, 200)),
        });
        model.Series.Add(new ShareSeries
        {
            X0 = 0,
            X1 = ClarityEmd.ClassCount - 1,
            Y0 = 0,
            Y1 = ClarityEmd.ClassCount - 1,
            Data = Shares(matrix),
            Interpolate = false,
            RenderMethod = HeatMapRenderMethod.Rectangles,
            LabelFontSize = .34,
        });
        for (int i = 0; i < ClarityEmd.ClassCount; i++)
            model.Annotations.Add(Outline(i));
        return model;
    }

    private static CategoryAxis Grades(AxisPosition position, string title)
    {
        var axis = new CategoryAxis
        {
            Position = position,
            Title = title,
            TickStyle = TickStyle.None,
            AxisTitleDistance = TitleDistance,
            // The best grade is on the right, and the first true grade at the top, as a matrix is read.
            StartPosition = position == AxisPosition.Left ? 1 : 0,
            EndPosition = position == AxisPosition.Left ? 0 : 1,
        };
        axis.Labels.AddRange(ClarityEmd.ClassNames);
        return axis;
    }

    private static double[,] Shares(GradeMatrix matrix)
    {
        var shares = new double[ClarityEmd.ClassCount, ClarityEmd.ClassCount];
        for (int actual = 0; actual < ClarityEmd.ClassCount; actual++)
        {
            for (int predicted = 0; predicted < ClarityEmd.ClassCount; predicted++)
                shares[predicted, actual] = 100 * matrix[actual, predicted];
        }

        return shares;
    }

    private static RectangleAnnotation Outline(int grade) => new()
    {
        MinimumX = grade - .5,
        MaximumX = grade + .5,
        MinimumY = grade - .5,
        MaximumY = grade + .5,
        Fill = OxyColors.Transparent,
        Stroke = OxyColors.Black,
        StrokeThickness = 1.2,
    };

    /// <summary>A heat map that leaves out what rounds to nothing.</summary>
    private sealed class ShareSeries : HeatMapSeries
    {
        protected override string GetLabel(double v, int i, int j) => v >= .5 ? FormattableString.Invariant($"{v:0}") : "";
    }
}
