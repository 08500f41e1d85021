namespace EmdGen.Tests.Decoding;

/// <summary>What each rule means, by looking at every class in float64.</summary>
internal static class Definition
{
    internal static int Argmax(float[] row) => Array.IndexOf(row, row.Max());

    internal static int Quantile(float[] row, double level)
    {
        double total = row.Sum(probability => (double)probability);
        return level == 1
            ? Array.FindLastIndex(row, probability => probability != 0)
            : Enumerable.Range(0, row.Length).First(k => row.Take(k + 1).Sum(probability => (double)probability) >= level * total);
    }

    internal static double Mean(float[] row, double[] positions)
        => row.Zip(positions, (probability, position) => probability * position).Sum() / row.Sum(probability => (double)probability);

    /// <summary>[C]: the expected value of each class.</summary>
    internal static double[] Expected(float[] row, Func<int, int, double> cost)
        => [.. Enumerable.Range(0, row.Length).Select(k => Enumerable.Range(0, row.Length).Sum(j => row[j] * cost(k, j)))];

    internal static (int First, int Last) Shortest(float[] row, double part)
    {
        double total = row.Sum(probability => (double)probability);
        return (from first in Enumerable.Range(0, row.Length)
                from last in Enumerable.Range(first, row.Length - first)
                let mass = row.Skip(first).Take(last - first + 1).Sum(probability => (double)probability)
                where part == 1 ? row.Take(first).Concat(row.Skip(last + 1)).All(probability => probability == 0) : mass >= part * total
                orderby last - first, mass descending, first
                select (first, last)).First();
    }

    /// <summary>Asserts that a class is the lowest with the least number; of numbers that are equal but for rounding any will do.</summary>
    internal static void AssertLeast(double[] numbers, int actual, bool isExact)
    {
        double least = numbers.Min();
        Assert.True(numbers[actual] <= least * (1 + 1e-12), $"{numbers[actual]} for class {actual}, but {least} for {Array.IndexOf(numbers, least)}");
        if (isExact || numbers.Count(number => number <= least * (1 + 1e-9)) == 1)
            Assert.Equal(Array.IndexOf(numbers, least), actual);
    }
}
