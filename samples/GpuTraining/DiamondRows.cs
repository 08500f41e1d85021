using System.Globalization;

namespace GpuTraining;

/// <summary>Diamonds as a linear model sees them: standardised features with a last one that is always 1, and grades.</summary>
/// <param name="Features">[N,F].</param>
/// <param name="Labels">[N]: class indices.</param>
internal sealed record DiamondRows(float[] Features, int[] Labels)
{
    internal int Count => Labels.Length;

    internal int FeatureCount => Features.Length / Count;

    /// <summary>Reads at most so many rows of a file whose last column is the grade.</summary>
    internal static DiamondRows Read(string path, int mostRows)
    {
        float[][] lines =
        [
            .. File.ReadLines(path).Skip(1).Take(mostRows)
                .Select(line => Array.ConvertAll(line.Split(','), field => float.Parse(field, CultureInfo.InvariantCulture))),
        ];
        int featureCount = lines[0].Length;
        var features = new float[lines.Length * featureCount];
        for (int f = 0; f < featureCount - 1; f++)
        {
            float mean = lines.Average(line => line[f]);
            float deviation = MathF.Sqrt(lines.Average(line => (line[f] - mean) * (line[f] - mean)));
            for (int i = 0; i < lines.Length; i++)
                features[(i * featureCount) + f] = (lines[i][f] - mean) / deviation;
        }

        for (int i = 0; i < lines.Length; i++)
            features[(i * featureCount) + featureCount - 1] = 1;
        return new DiamondRows(features, Array.ConvertAll(lines, line => (int)line[^1]));
    }
}
