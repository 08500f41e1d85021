namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>Settings of every option, alone and together, for logits of a given shape.</summary>
public static class OptionCases
{
    public static IEnumerable<(string Name, EmdOptions Options)> For(long[] logitsShape, Draw draw)
    {
        var mean = new EmdOptions();
        foreach (EmdInput input in Enum.GetValues<EmdInput>())
        {
            foreach ((string name, EmdOptions options) in For(mean with { Input = input }, logitsShape, draw))
                yield return ($"{input}, {name}", options);
        }
    }

    private static IEnumerable<(string Name, EmdOptions Options)> For(EmdOptions mean, long[] logitsShape, Draw draw)
    {
        long rows = logitsShape[0];
        foreach (long size in logitsShape.AsSpan(2))
            rows *= size;
        float[] rowWeights = draw.Weights(rows), classWeights = draw.Weights(logitsShape[1]);
        yield return ("mean", mean);
        yield return ("sum", mean with { Reduction = EmdReduction.Sum });
        yield return ("none", mean with { Reduction = EmdReduction.None });
        yield return ("row mean", mean with { Normalization = EmdNormalization.Mean });
        yield return ("row root mean", mean with { Normalization = EmdNormalization.RootMean });
        yield return ("lambda, row root mean", mean with { EmdWeight = 0.375, Normalization = EmdNormalization.RootMean });
        yield return ("lambda", mean with { EmdWeight = 0.375 });
        yield return ("alpha", mean with { CrossEntropyWeight = 1.5 });
        yield return ("alpha alone", mean with { CrossEntropyWeight = 1, EmdWeight = 0 });
        yield return ("smoothing", mean with { LabelSmoothing = 0.2 });
        yield return ("smoothing, alpha", mean with { LabelSmoothing = 0.3, CrossEntropyWeight = 0.7 });
        yield return ("row weights", mean with { RowWeights = rowWeights });
        yield return ("class weights", mean with { ClassWeights = classWeights });
        yield return ("ignore index", mean with { IgnoreIndex = 1 });
        EmdOptions all = mean with
        {
            RowWeights = rowWeights,
            ClassWeights = classWeights,
            IgnoreIndex = 0,
            CrossEntropyWeight = 0.25,
            EmdWeight = 2,
            LabelSmoothing = 0.05,
            Normalization = EmdNormalization.Mean,
        };
        yield return ("all together", all);
        yield return ("all together, none", all with { Reduction = EmdReduction.None });
        yield return ("all together, summed roots", all with { Reduction = EmdReduction.Sum, Normalization = EmdNormalization.RootMean });
    }
}
