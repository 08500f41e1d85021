namespace EmdGen.Tests.Reference;

/// <summary>Settings whose gradients differ: alone, in pairs that interact, and all together.</summary>
public static class DifferenceCases
{
    /// <summary>Named options for <paramref name="rows"/> rows of <paramref name="classCount"/> classes.</summary>
    public static IEnumerable<(string Name, EmdOptions Options)> For(int rows, int classCount)
    {
        float[] rowWeights = [.. Enumerable.Range(0, rows).Select(row => row % 4 == 2 ? 0f : 0.5f + row)];
        float[] classWeights = [.. Enumerable.Range(0, classCount).Select(j => j == 1 ? 0f : 1.5f / (1 + j))];
        var sum = new EmdOptions { Reduction = EmdReduction.Sum };
        yield return ("sum", sum);
        yield return ("mean", new EmdOptions());
        yield return ("row mean", sum with { Normalization = EmdNormalization.Mean });
        yield return ("root mean", sum with { Normalization = EmdNormalization.RootMean });
        yield return ("alpha", sum with { CrossEntropyWeight = 1.5 });
        yield return ("alpha alone", sum with { CrossEntropyWeight = 0.75, EmdWeight = 0 });
        EmdOptions both = sum with { CrossEntropyWeight = 0.5, EmdWeight = 3 };
        yield return ("alpha, lambda", both);
        yield return ("alpha, lambda, root mean", both with { Normalization = EmdNormalization.RootMean });
        yield return ("smoothing", sum with { LabelSmoothing = 0.2 });
        yield return ("smoothing, alpha", sum with { LabelSmoothing = 0.3, CrossEntropyWeight = 0.7 });
        yield return ("smoothing whole", sum with { LabelSmoothing = 1, CrossEntropyWeight = 0.7 });
        yield return ("row weights", new EmdOptions { RowWeights = rowWeights });
        yield return ("class weights", new EmdOptions { ClassWeights = classWeights });
        yield return ("ignore index", new EmdOptions { IgnoreIndex = 1 });
        var all = new EmdOptions
        {
            RowWeights = rowWeights,
            ClassWeights = classWeights,
            IgnoreIndex = 0,
            CrossEntropyWeight = 0.25,
            EmdWeight = 2,
            LabelSmoothing = 0.05,
            Normalization = EmdNormalization.RootMean,
        };
        yield return ("all, mean", all);
        yield return ("all, sum", all with { Reduction = EmdReduction.Sum });
    }
}
