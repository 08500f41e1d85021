using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Options;

/// <summary>Settings of every option, alone and together, for a batch of a given shape.</summary>
public static class OptionCases
{
    /// <summary>Named options; <paramref name="random"/> fills the weights.</summary>
    public static IEnumerable<(string Name, EmdOptions Options)> For(int rows, int classCount, RandomRows random)
    {
        var plain = new EmdOptions { Reduction = EmdReduction.Sum };
        yield return ("sum", plain);
        yield return ("none", plain with { Reduction = EmdReduction.None });
        yield return ("mean", plain with { Reduction = EmdReduction.Mean });
        yield return ("row mean", plain with { Normalization = EmdNormalization.Mean });
        yield return ("row root mean", plain with { Normalization = EmdNormalization.RootMean });
        yield return ("lambda", plain with { EmdWeight = 0.375 });
        yield return ("alpha", plain with { CrossEntropyWeight = 1.5 });
        yield return ("alpha alone", plain with { CrossEntropyWeight = 1, EmdWeight = 0 });
        yield return ("alpha, root mean", plain with { CrossEntropyWeight = 0.5, Normalization = EmdNormalization.RootMean });
        yield return ("smoothing", plain with { LabelSmoothing = 0.1 });
        yield return ("smoothing, alpha", plain with { LabelSmoothing = 0.3, CrossEntropyWeight = 0.7 });
        yield return ("row weights", new EmdOptions { RowWeights = random.Weights(rows) });
        yield return ("class weights", new EmdOptions { ClassWeights = random.Weights(classCount) });
        var all = new EmdOptions
        {
            RowWeights = random.Weights(rows),
            ClassWeights = random.Weights(classCount),
            IgnoreIndex = 1,
            CrossEntropyWeight = 0.25,
            EmdWeight = 2,
            LabelSmoothing = 0.05,
            Normalization = EmdNormalization.Mean,
        };
        yield return ("all together", all);
        yield return ("all together, summed", all with { Reduction = EmdReduction.Sum });
        yield return ("ignore index", new EmdOptions { IgnoreIndex = 0 });
        yield return ("one thread", new EmdOptions { MaxDegreeOfParallelism = 1 });
    }
}
