namespace EmdGen.Aot;

/// <summary>What the program prints: every kind of target and structure once, by name.</summary>
public static class Evaluations
{
    private const int Rows = 41;

    /// <summary>Enough numbers for several threads.</summary>
    private const int ManyRows = 40_003;

    /// <summary>The value returned, the loss of every row, and the gradient.</summary>
    public static IEnumerable<(string Name, float[] Values)> All()
    {
        yield return ("int", Of<GradeEmd>(Rows, null));
        yield return ("loops", Of<TwentyOne>(Rows, null));
        yield return ("positions", Of<Spaced>(Rows, null));
        var options = new EmdOptions
        {
            CrossEntropyWeight = 0.5, LabelSmoothing = 0.1, Normalization = EmdNormalization.RootMean, IgnoreIndex = 1,
        };
        yield return ("options", Of<GradeEmd>(Rows, options));
        yield return ("soft", Soft<GradeEmd>(Rows));
        yield return ("soft loops", Soft<TwentyOne>(Rows));
        yield return ("members", Members());
        yield return ("tree", Of<AnimalEmd>(Rows, null));
        yield return ("soft tree", Soft<AnimalEmd>(Rows));
        yield return ("table", Of<Shapes>(Rows, null));
        yield return ("table of a file", Of<Seventy>(Rows, null));
        yield return ("learned", Of<SixLearned>(Rows, null, GroundDistance.Chain(6)));
        yield return ("learned loops", Of<TwentyLearned>(Rows, null, GroundDistance.Chain(20)));
        yield return ("run-time", RunTime());
        float[] many = Of<GradeEmd>(ManyRows, null);
        yield return ("threads", [many[0], many[ManyRows], many[^1]]);
    }

    private static float[] Of<TEmd>(int rows, EmdOptions? options, GroundDistance? distance = null)
        where TEmd : ISquaredEmd
    {
        var (losses, gradient) = (new float[rows], new float[rows * TEmd.ClassCount]);
        EmdOutputs outputs = EmdOutputs.LossOnly.WithLosses(losses).WithGradient(gradient);
        float value = TEmd.Evaluate(Logits(rows, TEmd.ClassCount), Labels(rows, TEmd.ClassCount), outputs, distance, options);
        return [value, .. losses, .. gradient];
    }

    private static float[] Soft<TEmd>(int rows)
        where TEmd : ISquaredEmd
    {
        var (losses, gradient) = (new float[rows], new float[rows * TEmd.ClassCount]);
        EmdOutputs outputs = EmdOutputs.LossOnly.WithLosses(losses).WithGradient(gradient);
        float value = TEmd.Evaluate(Logits(rows, TEmd.ClassCount), Targets(rows, TEmd.ClassCount), outputs, null, null);
        return [value, .. losses, .. gradient];
    }

    private static float[] Members()
    {
        Grade[] labels = Array.ConvertAll(Labels(Rows, GradeEmd.ClassCount), GradeEmd.ClassAt);
        var (losses, gradient) = (new float[Rows], new float[Rows * GradeEmd.ClassCount]);
        return [GradeEmd.LossAndGradient(Logits(Rows, GradeEmd.ClassCount), labels, losses, gradient), .. losses, .. gradient];
    }

    private static float[] RunTime()
    {
        var gradient = new float[Rows * 6];
        return [SquaredEmd.LossAndGradient(Logits(Rows, 6), Labels(Rows, 6), gradient, GroundDistance.Chain(6)), .. gradient];
    }

    /// <summary>From -8 to 8, the same on every machine.</summary>
    private static float[] Logits(int rows, int classCount)
        => [.. Enumerable.Range(0, rows * classCount).Select(i => ((i * 7919 % 257) - 128) / 16f)];

    private static int[] Labels(int rows, int classCount) => [.. Enumerable.Range(0, rows).Select(row => row * 31 % classCount)];

    /// <summary>Two neighbouring classes, a quarter and three quarters.</summary>
    private static float[] Targets(int rows, int classCount)
    {
        var targets = new float[rows * classCount];
        for (int row = 0; row < rows; row++)
        {
            targets[(row * classCount) + (row % classCount)] = 0.25f;
            targets[(row * classCount) + ((row + 1) % classCount)] = 0.75f;
        }

        return targets;
    }
}
