using BoostedGrades.Input;

namespace BoostedGrades.Tests;

/// <summary>Rows whose grade follows from two of three features, but for noise; the third is a category.</summary>
internal static class MadeUp
{
    internal const int ClassCount = 5;
    internal const int GroupSize = 10;

    /// <summary>Rows in groups of ten that follow each other.</summary>
    internal static GradedRows Rows(int count, int seed)
    {
        var random = new Random(seed);
        float[] features = new float[3 * count];
        int[] labels = new int[count];
        for (int row = 0; row < count; row++)
        {
            float first = random.NextSingle(), second = random.NextSingle();
            features[3 * row] = random.Next(20) == 0 ? float.NaN : first;
            features[(3 * row) + 1] = second;
            features[(3 * row) + 2] = random.Next(3);
            labels[row] = Math.Clamp((int)(ClassCount * (first + (.5 * second) + (.2 * random.NextSingle())) / 1.7), 0, ClassCount - 1);
        }

        return new GradedRows(features, [2], labels, [.. Enumerable.Range(0, count).Select(row => row / GroupSize)]);
    }

    /// <summary>Training, validation and test rows.</summary>
    internal static Parts Parts(int count = 1000) => BoostedGrades.Input.Parts.Draw(Rows(count, seed: 3), seed: 1, rowCount: null);
}
