using System.Globalization;

namespace ForecastScoring.Tests.Running;

/// <summary>Rows at random, as numbers and as the lines that a file has.</summary>
internal sealed class RandomForecasts
{
    internal RandomForecasts(int rowCount, int classCount, int seed)
    {
        var random = new Random(seed);
        Labels = new int[rowCount];
        Weights = new float[rowCount];
        Probabilities = new float[rowCount * classCount];
        Lines = new string[rowCount + 1];
        Lines[0] = "label,weight," + string.Join(',', Enumerable.Range(0, classCount).Select(index => $"c{index}"));
        for (int row = 0; row < rowCount; row++)
        {
            Labels[row] = random.Next(classCount);
            Weights[row] = random.NextSingle() * 3;
            float[] masses = [.. Enumerable.Range(0, classCount).Select(_ => MathF.Pow(random.NextSingle(), 3) + 1e-6f)];
            float sum = masses.Sum();
            for (int j = 0; j < classCount; j++)
                Probabilities[(row * classCount) + j] = masses[j] / sum;
            IEnumerable<float> numbers = Probabilities.Skip(row * classCount).Take(classCount).Prepend(Weights[row]);
            Lines[row + 1] = $"c{Labels[row]}," + string.Join(',', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
        }
    }

    internal int[] Labels { get; }

    internal float[] Weights { get; }

    internal float[] Probabilities { get; }

    internal string[] Lines { get; }
}
