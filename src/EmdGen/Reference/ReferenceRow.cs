using EmdGen.Structures;

namespace EmdGen.Reference;

/// <summary>
/// The loss and gradient of one row by definition, in float64. Notation: p prediction, t target, F and G their cumulative masses,
/// d_i = F_i - G_i the flow over the edge between classes i and i + 1, w_i that edge's length, rho the exponent.
/// </summary>
internal sealed class ReferenceRow
{
    private readonly int classCount;
    private readonly int exponent;
    private readonly double[] spacings;
    private readonly EmdOptions options;
    private readonly double[] input;
    private readonly double[] target;
    private readonly double[] p;
    private readonly double[] flow;
    private readonly double[] slope;
    private int argmax;
    private double logOfSum;

    internal ReferenceRow(ChainDistance distance, EmdOptions options)
    {
        classCount = distance.ClassCount;
        exponent = distance.Exponent;
        spacings = distance.Spacings;
        this.options = options;
        input = new double[classCount];
        target = new double[classCount];
        p = new double[classCount];
        flow = new double[classCount - 1];
        slope = new double[classCount];
    }

    /// <summary>[C]: the logits or probabilities of the row.</summary>
    internal Span<double> Input => input;

    /// <summary>[C]: the target distribution, before smoothing.</summary>
    internal Span<double> Target => target;

    /// <summary>The class of a hard label, or -1.</summary>
    internal int Label { get; set; }

    private bool TakesProbabilities => options.Input == EmdInput.Probabilities;

    private double Alpha => options.CrossEntropyWeight ?? 0;

    private double Lambda => options.EmdWeight ?? 1;

    /// <summary>alpha * cross entropy + lambda * EMD; writes the gradient with respect to the input where one is given.</summary>
    /// <param name="gradient">[C], or empty.</param>
    internal double Evaluate(Span<double> gradient)
    {
        Smooth();
        Softmax();
        FindFlows();
        double sum = 0;
        for (int i = 0; i < classCount - 1; i++)
            sum += spacings[i] * (exponent == 2 ? flow[i] * flow[i] : Math.Abs(flow[i]));
        (double emd, double factor) = Normalize(sum);
        double loss = Lambda * emd;
        if (Alpha != 0)
            loss += Alpha * CrossEntropy();
        if (gradient.IsEmpty)
            return loss;
        if (TakesProbabilities)
            GradientOfProbabilities(Lambda * factor, gradient);
        else
            GradientOfLogits(Lambda * factor, gradient);
        return loss;
    }

    private void Smooth()
    {
        if (options.LabelSmoothing == 0)
            return;
        for (int j = 0; j < classCount; j++)
            target[j] = ((1 - options.LabelSmoothing) * target[j]) + (options.LabelSmoothing / classCount);
        Label = -1;
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

    /// <summary>Every flow from the side of its edge with the smaller mass: the other side would cancel to it.</summary>
    private void FindFlows()
    {
        var mass = new double[classCount - 1];
        double prediction = 0, actual = 0;
        for (int i = 0; i < classCount - 1; i++)
        {
            prediction += p[i];
            actual += target[i];
            flow[i] = prediction - actual;
            mass[i] = prediction + actual;
        }

        prediction = actual = 0;
        for (int i = classCount - 2; i >= 0; i--)
        {
            prediction += p[i + 1];
            actual += target[i + 1];
            if (!(mass[i] <= prediction + actual))
                flow[i] = actual - prediction;
        }
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

    /// <summary>p_j (s_j - sum of p s), with s relative to the argmax: sums of rho w_i abs(d_i)^(rho - 1) sgn(d_i) outward from there.</summary>
    private void GradientOfLogits(double factor, Span<double> gradient)
    {
        slope[argmax] = 0;
        for (int j = argmax + 1; j < classCount; j++)
            slope[j] = slope[j - 1] - EdgeSlope(j - 1);
        for (int j = argmax - 1; j >= 0; j--)
            slope[j] = slope[j + 1] + EdgeSlope(j);
        double mean = 0, others = 0;
        for (int j = 0; j < classCount; j++)
        {
            mean += p[j] * slope[j];
            others += j == Label ? 0 : p[j];
        }

        for (int j = 0; j < classCount; j++)
        {
            gradient[j] = factor * p[j] * (slope[j] - mean);
            if (Alpha != 0)
                gradient[j] += Alpha * (j == Label ? -others : p[j] - target[j]);
        }
    }

    private void GradientOfProbabilities(double factor, Span<double> gradient)
    {
        double sum = 0;
        for (int j = classCount - 1; j >= 0; j--)
        {
            if (j < classCount - 1)
                sum += EdgeSlope(j);
            gradient[j] = factor * sum;
            if (Alpha != 0 && target[j] != 0)
                gradient[j] -= Alpha * target[j] / p[j];
        }
    }

    private double EdgeSlope(int edge)
        => spacings[edge] * (exponent == 2 ? 2 * flow[edge] : double.IsNaN(flow[edge]) ? double.NaN : Math.Sign(flow[edge]));

    /// <summary>ln(1 + x): the library's own rounds 1 + x first and loses small x.</summary>
    private static double LogOnePlus(double x)
    {
        double rounded = 1 + x;
        return rounded == 1 ? x : Math.Log(rounded) * (x / (rounded - 1));
    }
}
