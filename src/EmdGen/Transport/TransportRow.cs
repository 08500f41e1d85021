namespace EmdGen.Transport;

/// <summary>
/// One row: its distributions go in, its exact EMD and the derivatives by the predicted masses come out, in float64. Holds the memory for
/// that.
/// </summary>
internal sealed class TransportRow
{
    private readonly TransportTable table;
    private readonly NetworkSimplex simplex;
    private readonly double[] target;
    private readonly double[] prediction;
    private readonly double[] slope;
    private readonly long[] predicted;
    private readonly long[] actual;
    private double predictionSum;
    private double targetSum;

    internal TransportRow(TransportTable table)
    {
        this.table = table;
        simplex = new NetworkSimplex(table.ClassCount);
        target = new double[table.ClassCount];
        prediction = new double[table.ClassCount];
        slope = new double[table.ClassCount];
        predicted = new long[table.ClassCount];
        actual = new long[table.ClassCount];
    }

    /// <summary>[C]: the target's masses, to be written before an evaluation; not negative, divided by their sum.</summary>
    internal Span<double> Target => target;

    /// <summary>[C]: logits or the prediction's masses, to be written before an evaluation.</summary>
    internal Span<double> Prediction => prediction;

    /// <summary>[C]: after an evaluation, the loss's derivatives by the prediction's masses, up to a constant.</summary>
    internal ReadOnlySpan<double> Slope => slope;

    /// <summary>Makes probabilities of the logits in <see cref="Prediction"/>; NaN where they have none.</summary>
    internal void Softmax()
    {
        double max = double.NegativeInfinity, sum = 0;
        foreach (double logit in prediction)
            max = Math.Max(max, logit);
        for (int j = 0; j < prediction.Length; j++)
            sum += prediction[j] = Math.Exp(prediction[j] - max);
        for (int j = 0; j < prediction.Length; j++)
            prediction[j] /= sum;
    }

    /// <summary>The cost of the cheapest flow from the prediction to the target; NaN where one of them is no distribution.</summary>
    internal double Evaluate()
    {
        predictionSum = SumOf(prediction);
        targetSum = SumOf(target);
        if (double.IsNaN(predictionSum) || double.IsNaN(targetSum))
        {
            slope.AsSpan().Fill(double.NaN);
            return double.NaN;
        }

        return OnlyClassOf(target) is { } label ? EvaluateLabel(label) : EvaluateFlow();
    }

    /// <summary>p_j (s_j - sum p s) by logits, and s_j - sum p s by given probabilities, which their sum divides.</summary>
    internal void Gradient(Span<double> gradient, bool byLogits)
    {
        int argmax = 0;
        for (int j = 1; j < prediction.Length; j++)
            argmax = prediction[j] > prediction[argmax] ? j : argmax;
        // Slopes are taken relative to that of the argmax: the largest mass then adds nothing that would cancel.
        double origin = slope[argmax], mean = 0;
        for (int j = 0; j < slope.Length; j++)
            mean += prediction[j] / predictionSum * (slope[j] - origin);
        for (int j = 0; j < slope.Length; j++)
            gradient[j] = (slope[j] - origin - mean) * (byLogits ? prediction[j] : 1) / predictionSum;
    }

    /// <summary>The cost where all mass goes to the one class of the target.</summary>
    private double EvaluateLabel(int label)
    {
        double loss = 0;
        for (int j = 0; j < slope.Length; j++)
        {
            slope[j] = table.Distance(j, label);
            loss += prediction[j] / predictionSum * slope[j];
        }

        return loss;
    }

    private double EvaluateFlow()
    {
        Masses.Balance(prediction, predictionSum, predicted);
        Masses.Balance(target, targetSum, actual);
        simplex.Begin();
        for (int j = 0; j < predicted.Length; j++)
        {
            // Where no detour is shorter, mass that both have stays, and only the difference is sent.
            long common = table.IsMetric ? Math.Min(predicted[j], actual[j]) : 0;
            if (predicted[j] > common)
                simplex.AddSource(j, predicted[j] - common);
            if (actual[j] > common)
                simplex.AddSink(j, actual[j] - common);
        }

        if (simplex.Sources.IsEmpty)
        {
            slope.AsSpan().Clear();
            return 0;
        }

        double loss = simplex.Solve(table);
        FindSlopes();
        return loss;
    }

    /// <summary>Finds u of the dual problem, as large as v allows; for a class that no mass leaves, the cost of the first that would.</summary>
    private void FindSlopes()
    {
        for (int j = 0; j < slope.Length; j++)
        {
            long least = long.MaxValue;
            for (int k = 0; k < simplex.Sinks.Length; k++)
                least = Math.Min(least, table.Cost(j, simplex.Sinks[k]) - simplex.SinkPotentials[k]);
            slope[j] = table.InUnits(least);
        }
    }

    private static int? OnlyClassOf(ReadOnlySpan<double> masses)
    {
        int first = masses.IndexOfAnyExcept(0);
        return masses[(first + 1)..].ContainsAnyExcept(0) ? null : first;
    }

    /// <summary>The sum of masses; NaN where a mass is negative or not finite, or where there is none.</summary>
    private static double SumOf(ReadOnlySpan<double> masses)
    {
        double sum = 0;
        foreach (double mass in masses)
            sum += mass >= 0 ? mass : double.NaN;
        return sum > 0 && double.IsFinite(sum) ? sum : double.NaN;
    }
}
