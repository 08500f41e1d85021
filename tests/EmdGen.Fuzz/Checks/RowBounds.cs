using EmdGen.Fuzz.Calls;
using EmdGen.Testing.Accuracy;

namespace EmdGen.Fuzz.Checks;

/// <summary>
/// What every row of a call may be off by: the bounds of the loss of a structure alone, carried through cross entropy, normalisation and weights.
/// </summary>
internal sealed class RowBounds(FuzzCall call, CallInput input)
{
    /// <summary>What float32 leaves of a row's loss whose terms are all of one sign, relative to it.</summary>
    private const double RelativeLoss = 4e-6;

    /// <summary>The same of a slope.</summary>
    private const double RelativeSlope = 2e-6;

    /// <summary>
    /// In sums over rows their errors are held to this part. Masses that may be 0 are missing from one row as from many, and a root makes any
    /// error of its sum one of another size.
    /// </summary>
    private const double PartInSums = 0.5;

    /// <summary>Twice exp(-42): masses below it may be 0.</summary>
    private const double Floor = 1.2e-18;

    /// <summary>From here on sums that are not 1 tell from which end they were taken.</summary>
    private const double PlainSum = 1e-6;

    /// <summary>Up to here a row is nearly perfect.</summary>
    private const double SmallKappa = 1e-3;

    private const double Argument = 5e-6;

    /// <summary>Of a sum whose root is held to half of that, which is what other losses of rows are held to.</summary>
    private const double RelativeRoot = 8e-6;

    /// <summary>A root whose error is a larger part of it tells nothing of its slope.</summary>
    private const double LargestPart = 0.05;

    private readonly double[] numbers = new double[call.ClassCount];
    private readonly double[] target = new double[call.ClassCount];
    private readonly GroundDistance distance = call.Subject.Distance;

    private bool IsRoot => call.Options.Normalization == EmdNormalization.RootMean;

    private bool TakesProbabilities => call.Options.Input == EmdInput.Probabilities;

    /// <summary>The weight of a row; 0 for an ignored one.</summary>
    internal double Weight(int row)
    {
        EmdOptions options = call.Options;
        double weight = options.RowWeights.IsEmpty ? 1 : input.RowWeights[row];
        if (call.Targets != TargetType.Soft)
        {
            long label = input.Labels[row];
            return label == CallInput.Ignored ? 0 : options.ClassWeights.IsEmpty ? weight : weight * input.ClassWeights[label];
        }

        if (options.ClassWeights.IsEmpty)
            return weight;
        double sum = 0;
        for (int j = 0; j < call.ClassCount; j++)
            sum += input.Targets[call.Index(row, j)] * input.ClassWeights[j];
        return weight * sum;
    }

    /// <summary>For a row that counts and has no NaN.</summary>
    internal RowBound Of(int row)
    {
        EmdOptions options = call.Options;
        double offset = Read(row);
        double crossEntropy = CrossEntropyScale();
        ErrorScale scale = call.Subject.Scales.OfRow(numbers, TargetOfStructure(row));
        double alpha = options.CrossEntropyWeight ?? (call.Subject.TakesTargets ? 0 : 1), lambda = options.EmdWeight ?? 1;
        double side = SideError(scale, offset), sum = scale.LossBound(distance) + side;
        (double ofEmd, double factor, double ofFactor) = Normalize(row, scale, sum, side);
        double weight = Weight(row), factorOfSlope = lambda * factor;
        (double ofEntropy, double ofFloor) = alpha == 0 ? (0, 0) : (alpha * RelativeLoss * crossEntropy, alpha * Floor * call.ClassCount);
        double mass = alpha == 0 ? 0 : RelativeSlope * alpha * LargestMass();
        double slope = mass + (factorOfSlope * (SlopeError(scale, offset) + (2 * Reach(row, scale) * LostMass()) + ((ofFactor + OfArgument(scale)) * scale.Kappa))) + (alpha * Floor);
        return new RowBound(
            scale,
            weight,
            weight == 0 ? 0 : weight * (ofEntropy + ofFloor + (lambda * ofEmd)),
            weight == 0 ? 0 : weight * ((PartInSums * ofEntropy) + ofFloor + (lambda * (IsRoot ? ofEmd : PartInSums * ofEmd))),
            factorOfSlope,
            slope,
            ofFactor < LargestPart && (distance.Exponent == 2 || (scale.IsSignCertain && offset <= PlainSum)));
    }

    /// <summary>Reads the row's logits, or the logarithms of its probabilities, and its target after smoothing.</summary>
    /// <returns>How far the sums of target and probabilities are from 1, together.</returns>
    private double Read(int row)
    {
        double eps = call.Options.LabelSmoothing, ofTarget = 0, ofInput = 0;
        for (int j = 0; j < call.ClassCount; j++)
        {
            int index = call.Index(row, j);
            numbers[j] = TakesProbabilities ? Math.Log(input.Logits[index]) : input.Logits[index];
            ofInput += TakesProbabilities ? input.Logits[index] : 0;
            double given = call.Targets == TargetType.Soft ? input.Targets[index] : input.Labels[row] == j ? 1 : 0;
            ofTarget += given;
            target[j] = ((1 - eps) * given) + (eps / call.ClassCount);
        }

        return Math.Abs(ofTarget - 1) + (TakesProbabilities ? Math.Abs(ofInput - 1) : 0);
    }

    /// <summary>A table's own loss is that of the label before smoothing.</summary>
    private double[] TargetOfStructure(int row)
    {
        if (call.Subject.TakesTargets)
            return target;
        var label = new double[call.ClassCount];
        label[input.Labels[row]] = 1;
        return label;
    }

    /// <summary>A flow may be taken from either side of its edge, where rounding decides which has less mass.</summary>
    private double SideError(ErrorScale scale, double offset)
        => offset <= PlainSum ? 0 : scale.WeightSum * offset * (distance.Exponent == 2 ? 2 + offset : 1);

    private double SlopeError(ErrorScale scale, double offset)
    {
        double side = offset <= PlainSum ? 0 : 2 * scale.WeightSum * offset;

        // With respect to probabilities the slopes of all edges are summed, each of which is at most twice its weight.
        return side + (TakesProbabilities && call.Subject.TakesTargets ? 10e-6 * scale.WeightSum : 0);
    }

    /// <summary>
    /// float32 rounds the distance of a logit from the largest one, and exp makes of that an error relative to the mass; of masses that are all
    /// but equal, as those beside a certain class may be, the running sums of up to 128 classes drift. Both show in batches that hold nothing but
    /// nearly perfect rows, whose largest kappa is no more than theirs.
    /// </summary>
    private static double OfArgument(ErrorScale scale) => scale.Kappa <= SmallKappa ? Argument : 0;

    /// <summary>The error of the normalised sum, its derivative by the sum, and how far off that is, relative to it.</summary>
    private (double Error, double Factor, double OfFactor) Normalize(int row, ErrorScale scale, double sum, double side)
    {
        switch (call.Options.Normalization)
        {
            case EmdNormalization.Sum:
                return (sum, 1, 0);
            case EmdNormalization.Mean:
                return (sum / call.ClassCount, 1.0 / call.ClassCount, 0);
            default:
                double exact = Sum(row), count = call.ClassCount, root = Math.Sqrt(exact / count);

                // Nothing is flushed before the root: the error is relative to the terms, down to masses that may be 0.
                double error = sum - scale.LossBound(distance) + (RelativeRoot * scale.Loss) + side;
                double lost = Floor + LostMass(), reach = Reach(row, scale);
                error += distance.Exponent == 1 ? lost * reach : 0;
                double above = Math.Sqrt((exact + error) / count) - root, below = root - Math.Sqrt(Math.Max(0, exact - error) / count);
                double ofRoot = Math.Max(above, below) + (lost * Math.Sqrt(reach * count));
                return (ofRoot, root == 0 ? 0 : 1 / (2 * root * count), root == 0 ? 1 : ofRoot / root);
        }
    }

    /// <summary>The structure's loss of one row, by the reference.</summary>
    private double Sum(int row)
    {
        var options = new EmdOptions
        {
            Input = call.Options.Input,
            CrossEntropyWeight = 0,
            LabelSmoothing = call.Options.LabelSmoothing,
            ValidateTargets = false,
            ValidateProbabilities = false,
        };
        double[] given = TakesProbabilities ? Array.ConvertAll(numbers, Math.Exp) : numbers;
        if (call.Targets != TargetType.Soft)
            return SquaredEmdReference.Loss(given, new long[] { input.Labels[row] }, distance, options);
        var targets = new double[call.ClassCount];
        for (int j = 0; j < targets.Length; j++)
            targets[j] = input.Targets[call.Index(row, j)];
        return SquaredEmdReference.Loss(given, targets, distance, options);
    }

    /// <summary>The sum of the absolute values of the terms of the cross entropy.</summary>
    private double CrossEntropyScale()
    {
        double largest = numbers.Max(), rest = -1, sum = 0, ofTarget = 0;
        foreach (double number in numbers)
            rest += Math.Exp(number - largest);
        for (int j = 0; j < numbers.Length; j++)
        {
            ofTarget += target[j];
            if (target[j] != 0)
                sum += target[j] * (TakesProbabilities ? Math.Abs(numbers[j]) : largest - numbers[j]);
        }

        return TakesProbabilities ? sum : sum + (ofTarget * Math.Log(1 + Math.Max(0, rest)));
    }

    /// <summary>What a mass is multiplied by at most: the weights of all edges, or the label's largest cost.</summary>
    private double Reach(int row, ErrorScale scale)
    {
        if (call.Subject.TakesTargets)
            return scale.WeightSum;
        int label = (int)input.Labels[row];
        return Enumerable.Range(0, call.ClassCount).Max(i => Math.Abs(Math.Pow(distance[i, label], distance.Sensitivity) + distance.Bias));
    }

    /// <summary>The sum of the masses that may be 0. The gradient of the argmax has a part of each.</summary>
    private double LostMass()
    {
        if (TakesProbabilities)
            return 0;
        double largest = numbers.Max();
        return numbers.Select(number => Math.Exp(number - largest)).Where(mass => mass < Floor / 2).Sum();
    }

    /// <summary>The largest term of the cross entropy's gradient.</summary>
    private double LargestMass()
    {
        double largest = numbers.Max(), sum = 0, result = 0;
        foreach (double number in numbers)
            sum += Math.Exp(number - largest);
        for (int j = 0; j < numbers.Length; j++)
        {
            double p = Math.Exp(numbers[j] - largest) / sum;
            double mass = !TakesProbabilities ? p + target[j] : target[j] != 0 ? target[j] / Math.Exp(numbers[j]) : 0;
            result = Math.Max(result, mass);
        }

        return result;
    }
}
