namespace EmdGen.Benchmarks.Decisions;

/// <summary>What people write by hand: a row at a time, a class at a time.</summary>
public static class NaiveDecisions
{
    public static void Softmax(float[] logits, int classCount, float[] probabilities)
    {
        for (int row = 0; row < logits.Length; row += classCount)
        {
            float largest = float.NegativeInfinity, sum = 0;
            for (int j = 0; j < classCount; j++)
                largest = Math.Max(largest, logits[row + j]);
            for (int j = 0; j < classCount; j++)
                sum += probabilities[row + j] = MathF.Exp(logits[row + j] - largest);
            for (int j = 0; j < classCount; j++)
                probabilities[row + j] /= sum;
        }
    }

    public static void Median(float[] probabilities, int classCount, int[] classes)
    {
        for (int i = 0; i < classes.Length; i++)
        {
            double mass = 0, total = 0;
            for (int j = 0; j < classCount; j++)
                total += probabilities[(i * classCount) + j];
            classes[i] = -1;
            while (mass < total / 2)
                mass += probabilities[(i * classCount) + ++classes[i]];
        }
    }

    /// <summary>The mean expected distance of the best classes, found by trying all.</summary>
    public static void LeastDistance(float[] probabilities, GroundDistance distance, int[] classes)
    {
        int classCount = distance.ClassCount;
        for (int i = 0; i < classes.Length; i++)
        {
            double least = double.PositiveInfinity;
            for (int k = 0; k < classCount; k++)
            {
                double expected = 0;
                for (int j = 0; j < classCount; j++)
                    expected += probabilities[(i * classCount) + j] * distance[k, j];
                if (expected < least)
                    (least, classes[i]) = (expected, k);
            }
        }
    }

    public static double RankedProbabilityScore(float[] probabilities, int classCount, int[] labels)
    {
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            double mass = 0;
            for (int j = 0; j < classCount - 1; j++)
            {
                mass += probabilities[(i * classCount) + j];
                double error = mass - (labels[i] <= j ? 1 : 0);
                sum += error * error;
            }
        }

        return sum / labels.Length;
    }

    public static double NegativeLogLikelihood(float[] probabilities, int classCount, int[] labels)
    {
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
            sum -= Math.Log(probabilities[(i * classCount) + labels[i]]);
        return sum / labels.Length;
    }

    public static double MeanAbsoluteError(int[] predictions, int[] labels)
    {
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
            sum += Math.Abs(predictions[i] - labels[i]);
        return sum / labels.Length;
    }
}
