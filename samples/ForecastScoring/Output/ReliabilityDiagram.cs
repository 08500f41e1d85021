using System.Globalization;
using System.Text;
using ForecastScoring.Scoring;

namespace ForecastScoring.Output;

/// <summary>
/// A reliability diagram: over the confidence of forecasts, how often they were right, beside the line where the two are the same; below it how
/// many forecasts are that sure.
/// </summary>
internal static class ReliabilityDiagram
{
    private const int Left = 60;
    private const int Top = 50;
    private const int Side = 360;
    private const int SharesTop = Top + Side + 20;
    private const int SharesHeight = 70;
    private const int Width = Left + Side + 30;
    private const int Height = SharesTop + SharesHeight + 60;

    /// <summary>Writes an SVG file.</summary>
    /// <exception cref="ForecastException">It cannot be written.</exception>
    internal static void Write(string path, ReliabilityBins bins)
    {
        try
        {
            File.WriteAllText(path, Draw(bins));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ForecastException($"'{path}' cannot be written: {exception.Message}");
        }
    }

    /// <summary>The text of an SVG file.</summary>
    internal static string Draw(ReliabilityBins bins)
    {
        var svg = new Lines();
        svg.Add($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" font-family="sans-serif" font-size="12">""");
        svg.Add($"""<rect width="{Width}" height="{Height}" fill="white"/>""");
        svg.Add($"""<text x="{Left}" y="22" font-size="15">Reliability of the most probable class</text>""");
        svg.Add($"""<text x="{Left}" y="40" fill="#555">{bins.RowCount:N0} forecasts, {bins.Count} bins, ECE {bins.ExpectedCalibrationError():F4}</text>""");
        AddAxes(svg);
        double mostShare = Enumerable.Range(0, bins.Count).Max(bins.Share);
        for (int bin = 0; bin < bins.Count; bin++)
        {
            if (bins.Share(bin) > 0)
                AddBin(svg, bins, bin, mostShare);
        }

        svg.Add($"""<path d="M{Left} {Top + Side}L{Left + Side} {Top}" stroke="#333" stroke-dasharray="4 4"/>""");
        svg.Add($"</svg>");
        return svg.ToString();
    }

    private static void AddAxes(Lines svg)
    {
        for (int fifth = 0; fifth <= 5; fifth++)
        {
            double share = fifth / 5.0, x = X(share), y = Y(share);
            svg.Add($"""<path d="M{Left} {y:F1}H{Left + Side}M{x:F1} {Top}V{Top + Side}" stroke="#ddd"/>""");
            svg.Add($"""<text x="{Left - 8}" y="{y + 4:F1}" text-anchor="end">{share:F1}</text>""");
            svg.Add($"""<text x="{x:F1}" y="{SharesTop + SharesHeight + 18}" text-anchor="middle">{share:F1}</text>""");
        }

        svg.Add($"""<text x="{X(0.5):F1}" y="{Height - 18}" text-anchor="middle">confidence: the probability of the most probable class</text>""");
        svg.Add($"""<text transform="translate(18 {Y(0.5):F1}) rotate(-90)" text-anchor="middle">share that was right</text>""");
        svg.Add($"""<text transform="translate(18 {SharesTop + (SharesHeight / 2)}) rotate(-90)" text-anchor="middle">forecasts</text>""");
        svg.Add($"""<path d="M{Left} {SharesTop + SharesHeight}H{Left + Side}" stroke="#333"/>""");
    }

    // A bar as high as the accuracy, a dot at the mean confidence, and between dot and diagonal what the ECE sums.
    private static void AddBin(Lines svg, ReliabilityBins bins, int bin, double mostShare)
    {
        double from = X((double)bin / bins.Count), width = X((bin + 1.0) / bins.Count) - from;
        double accuracy = Y(bins.Accuracy(bin)), confidence = X(bins.Confidence(bin)), share = SharesHeight * bins.Share(bin) / mostShare;
        svg.Add($"""<rect x="{from:F1}" y="{accuracy:F1}" width="{width:F1}" height="{Top + Side - accuracy:F1}" fill="#9ecae1" stroke="white"/>""");
        svg.Add($"""<path d="M{confidence:F1} {accuracy:F1}V{Y(bins.Confidence(bin)):F1}" stroke="#d62728" stroke-width="2"/>""");
        svg.Add($"""<circle cx="{confidence:F1}" cy="{accuracy:F1}" r="3.5" fill="#08519c"/>""");
        svg.Add($"""<rect x="{from:F1}" y="{SharesTop + SharesHeight - share:F1}" width="{width:F1}" height="{share:F1}" fill="#bbb" stroke="white"/>""");
    }

    // A confidence may be a little above 1, as a row's sum may.
    private static double X(double share) => Left + (Side * Math.Min(share, 1));

    private static double Y(double share) => Top + (Side * (1 - Math.Min(share, 1)));

    /// <summary>Lines of text in the invariant culture.</summary>
    private sealed class Lines
    {
        private readonly StringBuilder text = new();

        public override string ToString() => text.ToString();

        internal void Add(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
