namespace EmdGen;

/// <summary>
/// Ways to choose lambda of alpha * cross entropy + lambda * EMD (<see cref="EmdOptions.EmdWeight"/>) from the first epochs, which train on
/// cross entropy alone; it is fixed then.
/// </summary>
public static class LambdaRules
{
    /// <summary>
    /// mean cross entropy / (divisor * mean EMD): the EMD term starts at 1 / divisor of the cross entropy. With a negative bias the mean
    /// EMD of flat predictions is near 0 or below it, and the rule is ill-conditioned or fails: balance the gradients then.
    /// </summary>
    /// <param name="meanCrossEntropy">The mean cross entropy of the rows: finite, not negative.</param>
    /// <param name="meanEmd">The mean EMD loss R of the same rows, without lambda: finite, above 0.</param>
    /// <param name="divisor">3.5 in the code that is known: finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not in its range, or the quotient is not finite.</exception>
    public static double RatioOfMeans(double meanCrossEntropy, double meanEmd, double divisor = 3.5)
    {
        if (!(double.IsFinite(meanCrossEntropy) && meanCrossEntropy >= 0))
        {
            throw OutOfRange(
                nameof(meanCrossEntropy), $"The mean cross entropy is {meanCrossEntropy}, but must be finite and not negative.");
        }

        CheckPositive(divisor, nameof(divisor));
        CheckPositive(meanEmd, nameof(meanEmd));
        double lambda = meanCrossEntropy / (divisor * meanEmd);
        return double.IsFinite(lambda)
            ? lambda
            : throw OutOfRange(nameof(meanEmd), $"A mean EMD of {meanEmd} is too near 0 for a finite lambda; balance the gradients.");
    }

    /// <summary>ratio * |dXE/dz| / |dR/dz|: the gradient of the EMD term gets that share of the other's, by Euclidean norm.</summary>
    /// <param name="crossEntropyGradient">The gradient of the cross entropy by the logits of some batch: finite.</param>
    /// <param name="emdGradient">The gradient of the EMD loss R, without lambda, by the same logits: finite, not all 0.</param>
    /// <param name="ratio">The norm asked for, relative to the cross entropy's: finite, above 0.</param>
    /// <exception cref="ArgumentException">The lengths differ, a number is not in its range, or the gradient of the EMD is 0.</exception>
    public static double BalanceOfGradientNorms(
        ReadOnlySpan<float> crossEntropyGradient, ReadOnlySpan<float> emdGradient, double ratio = 1)
    {
        if (crossEntropyGradient.Length != emdGradient.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"emdGradient has length {emdGradient.Length}, but the cross entropy's gradient {crossEntropyGradient.Length}."),
                nameof(emdGradient));
        }

        CheckPositive(ratio, nameof(ratio));
        double target = Norm(crossEntropyGradient, nameof(crossEntropyGradient));
        double norm = Norm(emdGradient, nameof(emdGradient));
        return norm > 0
            ? ratio * target / norm
            : throw new ArgumentException("emdGradient is 0 throughout: no lambda gives it a norm.", nameof(emdGradient));
    }

    private static double Norm(ReadOnlySpan<float> gradient, string name)
    {
        double sum = 0;
        for (int i = 0; i < gradient.Length; i++)
        {
            if (!float.IsFinite(gradient[i]))
                throw new ArgumentException(FormattableString.Invariant($"{name}[{i}] is {gradient[i]}, but must be finite."), name);
            sum += (double)gradient[i] * gradient[i];
        }

        return Math.Sqrt(sum);
    }

    private static void CheckPositive(double value, string name)
    {
        if (!(double.IsFinite(value) && value > 0))
            throw OutOfRange(name, $"{name} is {value}, but must be finite and above 0.");
    }

    private static ArgumentOutOfRangeException OutOfRange(string name, FormattableString text)
        => new(name, FormattableString.Invariant(text));
}
