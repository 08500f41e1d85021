using System.Globalization;
using System.Xml.Linq;
using ForecastScoring.Output;
using ForecastScoring.Scoring;
using ForecastScoring.Tests.Running;

namespace ForecastScoring.Tests.Output;

/// <summary>The reliability diagram is an SVG with a bar and a dot for each bin that has rows.</summary>
public class DiagramTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_dot_stands_at_confidence_and_accuracy()
    {
        using var file = new ForecastText("label,a,b", "a,0.75,0.25", "b,0.75,0.25", "b,0,1");
        Assert.Equal(0, file.Run("--plot", file["plot.svg"], "--bins", "2").ExitCode);
        XElement dot = Assert.Single(XDocument.Load(file["plot.svg"]).Descendants(Svg + "circle"));
        Assert.Equal(60 + (360 * 2.5 / 3), Number(dot, "cx"), 0.1);
        Assert.Equal(50 + (360 * 1.0 / 3), Number(dot, "cy"), 0.1);
    }

    [Fact]
    public void Bins_without_rows_are_left_out()
    {
        var bins = new ReliabilityBins(10);
        bins.Add([0.75f, 0.25f, 0, 1], [0, 0], []);
        XElement root = XDocument.Parse(ReliabilityDiagram.Draw(bins)).Root!;
        Assert.Equal(Svg + "svg", root.Name);
        Assert.Equal(2, root.Elements(Svg + "circle").Count());
    }

    [Fact]
    public void It_can_be_drawn_without_rows()
        => Assert.Empty(XDocument.Parse(ReliabilityDiagram.Draw(new ReliabilityBins(15))).Descendants(Svg + "circle"));

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
