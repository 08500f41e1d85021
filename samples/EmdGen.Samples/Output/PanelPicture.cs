using OxyPlot;

namespace EmdGen.Samples.Output;

/// <summary>Panels side by side in one SVG file, below a title.</summary>
internal static class PanelPicture
{
    private const double PanelWidth = 380;
    private const double PanelHeight = 400;
    private const double TitleHeight = 56;

    internal static void Write(string path, string title, string explanation, IReadOnlyList<MatrixPanel> panels)
    {
        double width = PanelWidth * panels.Count, height = TitleHeight + PanelHeight;
        using FileStream stream = File.Create(path);
        var measurer = new PdfRenderContext(width, height, OxyColors.White);
        // Not every viewer knows SVG's vertical alignment of text, so it is written as an offset.
        using var context = new SvgRenderContext(
            stream, width, height, isDocument: true, measurer, OxyColors.White, useVerticalTextAlignmentWorkaround: true);
        Line(14, 16, FontWeights.Bold, title);
        Line(36, 12, FontWeights.Normal, explanation);
        for (int i = 0; i < panels.Count; i++)
        {
            IPlotModel panel = panels[i].Draw();
            panel.Update(true);
            panel.Render(context, new OxyRect(i * PanelWidth, TitleHeight, PanelWidth, PanelHeight));
        }

        void Line(double y, double size, double weight, string text) => context.DrawText(
            new ScreenPoint(width / 2, y), text, OxyColors.Black, MatrixPanel.Font, size, weight, 0,
            HorizontalAlignment.Center, VerticalAlignment.Top, null);
    }
}
