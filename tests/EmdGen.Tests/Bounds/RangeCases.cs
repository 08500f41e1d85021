namespace EmdGen.Tests.Bounds;

/// <summary>Options at the ends of float32, of each of which the true result is one that float32 can hold.</summary>
internal static class RangeCases
{
    /// <summary>The smallest and the largest number of float32.</summary>
    private const float Least = 1e-45f, Most = float.MaxValue;

    /// <summary>The sum of targets may be a little above 1, and that of this times targets is a number still.</summary>
    private const float MostOfClasses = 3e38f;

    /// <summary>Named options for rows of labels, and of distributions where no class weight has to differ from the others.</summary>
    internal static IEnumerable<(string Name, EmdOptions Options)> For(int rows, int classCount)
    {
        foreach (float weight in new[] { Least, 1e-40f, 1e-30f, 1e30f, 3e38f, Most })
        {
            yield return ($"mean, weights {weight}", new EmdOptions { RowWeights = All(rows, weight) });
            yield return ($"mean, class weights {weight}", new EmdOptions { ClassWeights = All(classCount, Math.Min(weight, MostOfClasses)) });
            yield return ($"mean, both weights {weight}", new EmdOptions { RowWeights = All(rows, weight), ClassWeights = All(classCount, Math.Min(weight, MostOfClasses)) });
            yield return ($"sum, weights {weight}, lambda its inverse", new EmdOptions
            {
                Reduction = EmdReduction.Sum, RowWeights = All(rows, weight), EmdWeight = Math.Min(1 / (double)weight, Most),
            });
            yield return ($"none, weights {weight}, alpha its inverse", new EmdOptions
            {
                Reduction = EmdReduction.None,
                RowWeights = All(rows, weight),
                EmdWeight = 0,
                CrossEntropyWeight = Math.Min(1 / (double)weight, Most),
            });
            yield return ($"mean, lambda {weight}", new EmdOptions { EmdWeight = weight / 1e3, CrossEntropyWeight = 0 });
        }

        yield return ("one row of 1e-40", new EmdOptions { RowWeights = Mixed(rows, 1e-40f, 0) });
        yield return ("one row of 1e30 and one class", new EmdOptions
        {
            RowWeights = Mixed(rows, 1e30f, 1), ClassWeights = Mixed(classCount, 1e30f, 1), CrossEntropyWeight = 0.5,
        });
        yield return ("the least and the most", new EmdOptions { RowWeights = Mixed(rows, Most, Least) });
        yield return ("a product that is denormal", new EmdOptions
        {
            RowWeights = All(rows, 3e-23f), ClassWeights = All(classCount, 5e-20f), EmdWeight = 1e30, Reduction = EmdReduction.Sum,
        });
        yield return ("lambda below float32", new EmdOptions
        {
            RowWeights = All(rows, 1e38f), EmdWeight = 1e-60, CrossEntropyWeight = 0, Reduction = EmdReduction.Sum,
        });
        yield return ("lambda / C below float32", new EmdOptions
        {
            RowWeights = All(rows, 1e36f),
            EmdWeight = 1.2e-38,
            CrossEntropyWeight = 0,
            Normalization = EmdNormalization.Mean,
            Reduction = EmdReduction.None,
        });
        yield return ("roots", new EmdOptions
        {
            RowWeights = All(rows, 1e-30f), EmdWeight = 1e30, Normalization = EmdNormalization.RootMean, Reduction = EmdReduction.Sum,
        });
        yield return ("alpha and lambda apart", new EmdOptions
        {
            RowWeights = All(rows, 1e-10f), CrossEntropyWeight = 1e20, EmdWeight = 1e-10, Reduction = EmdReduction.Sum,
        });
        yield return ("both large, smoothed", new EmdOptions
        {
            RowWeights = All(rows, 1e-38f), CrossEntropyWeight = 3e38, EmdWeight = 1e38, LabelSmoothing = 0.1, Reduction = EmdReduction.Sum,
        });
        yield return ("scales at the edge of float32", new EmdOptions
        {
            RowWeights = All(rows, 2e36f), EmdWeight = 40, CrossEntropyWeight = 0, Reduction = EmdReduction.None,
        });
        yield return ("ignored rows among small ones", new EmdOptions
        {
            RowWeights = All(rows, Least), IgnoreIndex = 1, EmdWeight = 1e25, Reduction = EmdReduction.Sum,
        });
    }

    private static float[] All(int count, float weight) => [.. Enumerable.Repeat(weight, count)];

    /// <summary>One number in the first place, and another in the rest.</summary>
    private static float[] Mixed(int count, float first, float others) => [first, .. All(count - 1, others)];
}
