using EmdGen.Testing.Kernels;
using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Accuracy;

/// <summary>A random batch with the float64 reference's results for it, and the scale of every row's errors.</summary>
public sealed class ExactBatch
{
    private ExactBatch(GroundDistance distance, int rows, double deviation, int seed, bool isSoft)
    {
        var random = new RandomRows(seed);
        int classCount = distance.ClassCount;
        Name = $"{(isSoft ? "soft" : "hard")}, {rows} rows, std {deviation}";
        IsSoft = isSoft;
        Logits = random.Logits(rows, classCount, deviation);
        Labels = isSoft ? [] : random.Labels(rows, classCount);
        Targets = isSoft ? random.Targets(rows, classCount) : [];
        Losses = new double[rows];
        Gradient = new double[Logits.Length];
        Scales = new ErrorScale[rows];
        double[] logits = Array.ConvertAll(Logits, x => (double)x), targets = Array.ConvertAll(Targets, x => (double)x);
        EmdOptions? options = Subject.PlainOf(distance);
        if (isSoft)
            SquaredEmdReference.LossAndGradient(logits, targets, Losses, Gradient, distance, options);
        else
            SquaredEmdReference.LossAndGradient(logits, Labels, Losses, Gradient, distance, options);
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

            Scales[i] = scales.OfRow(logits.AsSpan(row), isSoft ? targets.AsSpan(row) : oneHot);
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
        => new(distance, rows, deviation, seed, false);

    public static ExactBatch Soft(GroundDistance distance, int rows, double deviation, int seed)
        => new(distance, rows, deviation, seed, true);
}
