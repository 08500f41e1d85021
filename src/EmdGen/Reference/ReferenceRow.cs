using EmdGen.Validation;

namespace EmdGen.Reference;

/// <summary>The loss and gradient of one row by definition, in float64.</summary>
internal sealed class ReferenceRow
{
    private readonly int classCount;
    private readonly double alpha;
    private readonly double lambda;
    private readonly ReferenceTerms terms;
    private readonly EmdOptions options;
    private readonly double[] input;
    private readonly double[] target;
    private readonly double[] p;
    private readonly double[] slope;
    private int argmax;
    private double logOfSum;

    internal ReferenceRow(GroundDistance distance, EmdOptions options)
    {
        classCount = distance.ClassCount;
        alpha = options.CrossEntropyWeight ?? distance.DefaultCrossEntropyWeight;
        lambda = options.EmdWeight ?? 1;
        terms = ReferenceTerms.Of(distance);
        this.options = options;
        input = new double[classCount];
        target = new double[classCount];
        p = new double[classCount];
        slope = new double[classCount];
    }

    /// <summary>[C]: the logits or probabilities of the row.</summary>
    internal Span<double> Input => input;

    /// <summary>[C]: the target distribution, before smoothing.</summary>
    internal Span<double> Target => target;

    /// <summary>The class of a hard label, or -1.</summary>
    internal int Label { get; init; }

    private bool TakesProbabilities => options.Input == EmdInput.Probabilities;

    /// <summary>Probabilities that are no distribution have flows as their formula says, because both sides of an edge differ.</summary>
    private FlowSide Side => TakesProbabilities && !IsDistribution ? FlowSide.AsWritten
        : Label >= 0 && options.LabelSmoothing == 0 ? FlowSide.WithoutLabel
        : FlowSide.Lighter;

    private bool IsDistribution => p.Min() >= 0 && Math.Abs(p.Sum() - target.Sum()) <= TargetTolerance.Masses;

    /// <summary>alpha * cross entropy + lambda * EMD; writes the gradient with respect to the input where one is given.</summary>
    /// <param name="gradient">[C], or empty.</param>
    internal double Evaluate(Span<double> gradient)
    {
        Smooth();
        Softmax();
        if (TakesProbabilities && !Array.TrueForAll(p, double.IsFinite))
        {
            gradient.Fill(double.NaN);
            return double.NaN;
        }

        (double emd, double factor) = Normalize(terms.Sum(p, target, Label, Side));
        double loss = lambda * emd;
        if (alpha != 0)
            loss += alpha * CrossEntropy();
        if (gradient.IsEmpty)
            return loss;
        if (TakesProbabilities)
            GradientOfProbabilities(lambda * factor, gradient);
        else
            GradientOfLogits(lambda * factor, gradient);
        return loss;
    }

    /// <summary>The curvature with respect to the logits of the row that was evaluated last.</summary>
    /// <param name="curvature">[C].</param>
    internal void Curvature(Span<double> curvature)
    {
        double normalisation = options.Normalization == EmdNormalization.Mean ? 1.0 / classCount : 1;
        double logistic = alpha;
        if (options.Curvature == EmdCurvature.GaussNewton)
            terms.Squares(p, Label, slope);
        else
            logistic = Math.Max(0, alpha + (lambda * normalisation * terms.MeanWeight)) * classCount / (classCount - 1);
        for (int j = 0; j < classCount; j++)
        {
            double others = 0;
            for (int i = 0; i < classCount; i++)
                others += i == j ? 0 : p[i];
            curvature[j] = logistic * p[j] * others;
            if (options.Curvature == EmdCurvature.GaussNewton)
                curvature[j] += 2 * lambda * normalisation * slope[j];
        }
    }

    private void Smooth()
    {
        if (options.LabelSmoothing == 0)
            return;
        for (int j = 0; j < classCount; j++)
            target[j] = ((1 - options.LabelSmoothing) * target[j]) + (options.LabelSmoothing / classCount);
    }

    private void Softmax()
    {
        if (TakesProbabilities)
        {
            input.CopyTo(p, 0);
            return;
        }

        argmax = 0;
        for (int j = 1; j < classCount; j++)
        {
            if (input[j] > input[argmax])
                argmax = j;
        }

        double rest = 0;
        for (int j = 0; j < classCount; j++)
        {
            p[j] = Math.Exp(input[j] - input[argmax]);
            if (j != argmax)
                rest += p[j];
        }

        logOfSum = LogOnePlus(rest);
        double sum = p[argmax] + rest;
        for (int j = 0; j < classCount; j++)
            p[j] /= sum;
    }

    /// <summary>The normalised sum, and its derivative by the sum.</summary>
    private (double Emd, double Factor) Normalize(double sum)
    {
        switch (options.Normalization)
        {
            case EmdNormalization.Mean:
                return (sum / classCount, 1.0 / classCount);
            case EmdNormalization.RootMean:
                double root = Math.Sqrt(sum / classCount);
                return (root, root == 0 ? 0 : 1 / (2 * root * classCount));
            default:
                return (sum, 1);
        }
    }

    private double CrossEntropy()
    {
        double sum = 0;
        for (int j = 0; j < classCount; j++)
        {
            if (target[j] != 0)
                sum += target[j] * (TakesProbabilities ? -Math.Log(p[j]) : input[argmax] - input[j] + logOfSum);
        }

        return sum;
    }

    /// <summary>p_j (s_j - sum of p s), with s relative to the argmax.</summary>
    private void GradientOfLogits(double factor, Span<double> gradient)
    {
        terms.Slopes(argmax, slope);
        int label = options.LabelSmoothing == 0 ? Label : -1;
        double mean = 0, others = 0;
        for (int j = 0; j < classCount; j++)
        {
            mean += p[j] * slope[j];
            others += j == label ? 0 : p[j];
        }

        for (int j = 0; j < classCount; j++)
        {
            gradient[j] = factor * p[j] * (slope[j] - mean);
            if (alpha != 0)
                gradient[j] += alpha * (j == label ? -others : p[j] - target[j]);
        }
    }

    private void GradientOfProbabilities(double factor, Span<double> gradient)
    {
        terms.Slopes(-1, slope);
        for (int j = 0; j < classCount; j++)
        {
            gradient[j] = factor * slope[j];
            if (alpha != 0 && target[j] != 0)
                gradient[j] -= alpha * target[j] / p[j];
        }
    }

    /// <summary>ln(1 + x): the library's own rounds 1 + x first and loses small x.</summary>
    private static double LogOnePlus(double x)
    {
        double rounded = 1 + x;
        return rounded == 1 ? x : Math.Log(rounded) * (x / (rounded - 1));
    }
}
