using DiamondClarity.Evaluation;
using DiamondClarity.Training;
using OxyPlot;

namespace DiamondClarity.Output;

/// <summary>What the networks of each loss predict for diamonds of each true grade, side by side in one SVG file.</summary>
internal static class DistributionPicture
{
    private const double PanelWidth = 380;
    private const double PanelHeight = 400;
    private const double TitleHeight = 56;

    internal static void Write(string path, Results results, Stopping stopping)
    {
        double width = PanelWidth * TrainingLoss.All.Count, height = TitleHeight + PanelHeight;
        using FileStream stream = File.Create(path);
        var measurer = new PdfRenderContext(width, height, OxyColors.White);
        // Not every viewer knows SVG's vertical alignment of text, so it is written as an offset.
        using var context = new SvgRenderContext(
            stream, width, height, isDocument: true, measurer, OxyColors.White, useVerticalTextAlignmentWorkaround: true);
        Title(context, width, stopping);
        for (int i = 0; i < TrainingLoss.All.Count; i++)
        {
            TrainingLoss loss = TrainingLoss.All[i];
            IPlotModel panel = DistributionPanel.Of(loss.Name, results.Matrix(loss, stopping));
            panel.Update(true);
            panel.Render(context, new OxyRect(i * PanelWidth, TitleHeight, PanelWidth, PanelHeight));
        }
    }

    private static void Title(SvgRenderContext context, double width, Stopping stopping)
    {
        Line(14, 16, FontWeights.Bold, "What is predicted for diamonds of each true grade, in per cent");
        string explanation = $"mean predicted distribution on the test parts of all seeds, {stopping.Text()}; outlined: the true grade";
        Line(36, 12, FontWeights.Normal, explanation);

        void Line(double y, double size, double weight, string text) => context.DrawText(
            new ScreenPoint(width / 2, y), text, OxyColors.Black, DistributionPanel.Font, size, weight, 0,
            HorizontalAlignment.Center, VerticalAlignment.Top, null);
    }
}
