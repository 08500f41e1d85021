using EmdGen;
using EmdGen.Samples.Training;

namespace DiamondClarity.Tests;

/// <summary>Rows made up: grades drawn from the softmax of half of their logits.</summary>
internal static class Overconfident
{
    internal const int RowCount = 2000;

    /// <summary>Rows of a seed; the further a row's true grade is shifted, the worse its logits.</summary>
    internal static HeldOut Part(int seed, int shift = 0)
    {
        var random = new Random(seed);
        int count = ClarityEmd.ClassCount;
        float[] logits = new float[RowCount * count];
        int[] labels = new int[RowCount];
        float[] probabilities = new float[count];
        for (int row = 0; row < RowCount; row++)
        {
            Span<float> ofRow = logits.AsSpan(row * count, count);
            double centre = random.NextDouble() * (count - 1);
            for (int i = 0; i < count; i++)
                ofRow[i] = (float)-((i - centre) * (i - centre));
            OrdinalDecoding.Softmax(ofRow.ToArray().Select(logit => logit / 2).ToArray(), count, probabilities);
            labels[row] = Math.Min(Drawn(probabilities, random.NextSingle()) + shift, count - 1);
        }

        return new HeldOut(logits, labels);
    }

    private static int Drawn(float[] probabilities, float level)
    {
        int drawn = 0;
        for (float mass = probabilities[0]; mass < level && drawn < probabilities.Length - 1; mass += probabilities[drawn])
            drawn++;
        return drawn;
    }
}
