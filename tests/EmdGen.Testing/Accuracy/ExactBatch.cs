using EmdGen.Testing.Kernels;
using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Accuracy;

/// <summary>A random batch with the float64 reference's results for it, and the scale of every row's errors.</summary>
public sealed class ExactBatch
{
    private ExactBatch(GroundDistance distance, string name, float[] logits, int[]? labels, float[] targets)
    {
        int classCount = distance.ClassCount, rows = logits.Length / classCount;
        bool isSoft = labels is null;
        (Name, IsSoft, Logits, Labels, Targets) = (name, isSoft, logits, labels ?? [], targets);
        Losses = new double[rows];
        Gradient = new double[Logits.Length];
        Scales = new ErrorScale[rows];
        double[] exact = Array.ConvertAll(logits, x => (double)x), exactTargets = Array.ConvertAll(targets, x => (double)x);
        EmdOptions? options = Subject.PlainOf(distance);
        if (isSoft)
            SquaredEmdReference.LossAndGradient(exact, exactTargets, Losses, Gradient, distance, options);
        else
            SquaredEmdReference.LossAndGradient(exact, Labels, Losses, Gradient, distance, options);
        var oneHot = new double[classCount];
        ErrorScales scales = ErrorScales.Of(distance);
        for (int i = 0; i < rows; i++)
        {
            var row = new Range(i * classCount, (i + 1) * classCount);
            if (!isSoft)
            {
                Array.Clear(oneHot);
                oneHot[Labels[i]] = 1;
            }

            Scales[i] = scales.OfRow(exact.AsSpan(row), isSoft ? exactTargets.AsSpan(row) : oneHot);
        }
    }

    public string Name { get; }

    public bool IsSoft { get; }

    /// <summary>[rows, C].</summary>
    public float[] Logits { get; }

    /// <summary>[rows], or empty.</summary>
    public int[] Labels { get; }

    /// <summary>[rows, C], or empty.</summary>
    public float[] Targets { get; }

    /// <summary>[rows].</summary>
    public double[] Losses { get; }

    /// <summary>[rows, C]: of the mean loss.</summary>
    public double[] Gradient { get; }

    /// <summary>[rows].</summary>
    public ErrorScale[] Scales { get; }

    public static ExactBatch Hard(GroundDistance distance, int rows, double deviation, int seed)
    {
        var random = new RandomRows(seed);
        float[] logits = random.Logits(rows, distance.ClassCount, deviation);
        return new(distance, $"hard, {rows} rows, std {deviation}", logits, random.Labels(rows, distance.ClassCount), []);
    }

    public static ExactBatch Soft(GroundDistance distance, int rows, double deviation, int seed)
    {
        var random = new RandomRows(seed);
        float[] logits = random.Logits(rows, distance.ClassCount, deviation);
        return new(distance, $"soft, {rows} rows, std {deviation}", logits, null, random.Targets(rows, distance.ClassCount));
    }

    /// <summary>
    /// One row with a label, whose sums have many equal terms, so that their roundings all go one way: all masses but one are the same, or
    /// nearly all mass is on two classes, between which every flow is the same.
    /// </summary>
    public static ExactBatch EqualTerms(GroundDistance distance, int seed)
    {
        var random = new Random(seed);
        bool isFlat = seed % 2 == 0;
        var logits = new float[distance.ClassCount];
        Array.Fill(logits, isFlat ? -random.NextSingle() : -25);
        logits[random.Next(logits.Length)] = 0;
        if (!isFlat)
            logits[random.Next(logits.Length)] = 3 * random.NextSingle();
        return new(distance, $"equal terms of seed {seed}", logits, [random.Next(logits.Length)], []);
    }
}
