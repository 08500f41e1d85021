using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace EmdGen.Benchmarks.Ratios;

/// <summary>Time per logit over the class count: ours, the peers and the copy, on logarithmic axes.</summary>
public static class RatioPlot
{
    /// <summary>Writes the rows of one size as an SVG picture.</summary>
    public static void Write(string path, IReadOnlyList<RatioRow> rows, string title)
    {
        var model = new PlotModel { Title = title, TitleFontSize = 14, Background = OxyColors.White };
        model.Legends.Add(new Legend { LegendPosition = LegendPosition.RightTop, LegendPlacement = LegendPlacement.Outside });
        model.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Bottom, Title = "classes", MajorGridlineStyle = LineStyle.Dot });
        model.Axes.Add(new LogarithmicAxis
        {
            Position = AxisPosition.Left,
            Title = "ns per logit, forward and gradient",
            MajorGridlineStyle = LineStyle.Dot,
        });
        Add(model, "torch, composed EMD", rows, row => row.Ours * row.TorchEmd, OxyColors.Firebrick);
        Add(model, "scalar code", rows, row => row.Ours * row.Naive, OxyColors.Gray);
        Add(model, "torch, cross entropy", rows, row => row.Ours * row.TorchCrossEntropy, OxyColors.DarkOrange);
        Add(model, "SquaredEmd (run-time C)", rows, row => row.Ours * row.Generic, OxyColors.SteelBlue);
        Add(model, "generated", rows, row => row.Ours, OxyColors.SeaGreen);
        Add(model, "copy", rows, row => row.Ours / row.Copy, OxyColors.Black);
        using FileStream stream = File.Create(path);
        new SvgExporter { Width = 820, Height = 480 }.Export(model, stream);
    }

    private static void Add(PlotModel model, string title, IReadOnlyList<RatioRow> rows, Func<RatioRow, double?> value, OxyColor color)
    {
        var series = new LineSeries { Title = title, Color = color, MarkerType = MarkerType.Circle, MarkerSize = 3, MarkerFill = color };
        foreach (RatioRow row in rows.OrderBy(row => row.Case.ClassCount))
        {
            if (value(row) is { } y)
                series.Points.Add(new DataPoint(row.Case.ClassCount, y));
        }

        model.Series.Add(series);
    }
}
