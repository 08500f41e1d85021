using EmdGen.Testing.Rows;

namespace EmdGen.Tests.Values;

/// <summary>Random rows in float64 whose numbers float32 holds too, so that every implementation is given the same.</summary>
public sealed class RandomDoubles(int seed)
{
    private readonly RandomRows random = new(seed);

    public static double[] Softmax(double[] logits)
    {
        double max = logits.Max();
        double[] masses = Array.ConvertAll(logits, logit => Math.Exp(logit - max));
        double sum = masses.Sum();
        return Array.ConvertAll(masses, mass => mass / sum);
    }

    public double[] Logits(int rows, int classCount, double deviation)
        => Array.ConvertAll(random.Logits(rows, classCount, deviation), value => (double)value);

    public int[] Labels(int rows, int classCount) => random.Labels(rows, classCount);

    public double[] Targets(int rows, int classCount) => Array.ConvertAll(random.Targets(rows, classCount), value => (double)value);

    /// <summary>Distributions of 64ths, which sum to 1 exactly.</summary>
    public double[] ExactTargets(int rows, int classCount)
    {
        var targets = new double[rows * classCount];
        for (int row = 0; row < rows; row++)
        {
            foreach (int j in Labels(64, classCount))
                targets[(row * classCount) + j] += 1.0 / 64;
        }

        return targets;
    }
}
