using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Options;

/// <summary>Settings under which a loss has a curvature, for a batch of a given shape.</summary>
public static class CurvatureCases
{
    /// <summary>Named options, each with both curvatures; <paramref name="random"/> fills the weights.</summary>
    public static IEnumerable<(string Name, EmdOptions Options)> For(int rows, int classCount, RandomRows random)
        => from given in Named(rows, classCount, random)
           from curvature in Enum.GetValues<EmdCurvature>()
           select ($"{given.Name}, {curvature}", given.Options with { Curvature = curvature });

    private static IEnumerable<(string Name, EmdOptions Options)> Named(int rows, int classCount, RandomRows random)
    {
        foreach ((string name, EmdOptions options) in OptionCases.For(rows, classCount, random))
        {
            if (options.Normalization != EmdNormalization.RootMean)
                yield return (name, options);
        }

        var sum = new EmdOptions { Reduction = EmdReduction.Sum };
        yield return ("EMD alone", sum with { CrossEntropyWeight = 0 });
        yield return ("nothing", sum with { CrossEntropyWeight = 0, EmdWeight = 0 });
        yield return ("large alpha", sum with { CrossEntropyWeight = 1e22, EmdWeight = 1 });
        yield return ("large lambda, small rows", sum with { EmdWeight = 1e24, CrossEntropyWeight = 3, RowWeights = Same(rows, 1e-25f) });
        yield return ("lambda alone, large", sum with { EmdWeight = 1e10, CrossEntropyWeight = 0 });
        yield return ("far rows", sum with { RowWeights = Same(rows, 1e-20f) });
    }

    private static float[] Same(int count, float weight) => [.. Enumerable.Repeat(weight, count)];
}
