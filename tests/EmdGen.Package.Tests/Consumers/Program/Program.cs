namespace Consumer;

internal static class Program
{
    private static void Main()
    {
        float[] logits = [2, 0, 0, 2, 0, 0];
        Quality[] labels = [Quality.Fair, Quality.Good];
        float[] losses = new float[2], gradient = new float[6];
        float loss = QualityEmd.LossAndGradient(logits, labels, losses, gradient);
        Console.WriteLine(FormattableString.Invariant($"{losses[0]:F3} and {losses[1]:F3}, mean {loss:F3}"));
    }
}
