using EmdGen.Structures;

namespace EmdGen.Reference;

/// <summary>
/// The part of a row's loss that depends on the ground structure, by definition: a sum of terms, and its derivatives by the probabilities.
/// Notation: p prediction, t target, rho the exponent.
/// </summary>
internal abstract class ReferenceTerms
{
    internal static ReferenceTerms Of(GroundDistance distance) => distance switch
    {
        ChainDistance chain => new ChainTerms(chain),
        TreeDistance tree => new TreeTerms(tree),
        TableDistance table => new TableTerms(table),
        _ => throw new NotSupportedException($"{distance.GetType().Name} has no reference."),
    };

    /// <summary>The sum of the terms.</summary>
    /// <param name="p">[C].</param>
    /// <param name="target">[C]: after smoothing.</param>
    /// <param name="label">The class of a hard label, smoothed or not; -1 for a soft target.</param>
    /// <param name="side">The side of an edge that its flow is taken from.</param>
    internal abstract double Sum(double[] p, double[] target, int label, FlowSide side);

    /// <summary>
    /// s_j = dSum / dp_j of the row that <see cref="Sum"/> was called with last, less that of the class <paramref name="origin"/>, so that
    /// confident rows keep their digits.
    /// </summary>
    /// <param name="origin">A class, or -1 for s_j as it is.</param>
    /// <param name="slope">[C]: receives the numbers.</param>
    internal abstract void Slopes(int origin, double[] slope);

    /// <summary>The mean weight of the edges, or the mean cost of a table off its diagonal.</summary>
    internal abstract double MeanWeight { get; }

    /// <summary>
    /// The sum, over the residuals whose squares are the loss, of (their derivative by logit j)^2, for every class j. No difference is taken
    /// where the sum of the other classes is the same.
    /// </summary>
    /// <param name="p">[C].</param>
    /// <param name="label">The class of a hard label; -1 for a soft target.</param>
    /// <param name="squares">[C]: receives the numbers.</param>
    internal abstract void Squares(double[] p, int label, double[] squares);

    /// <summary>The derivative of abs(flow)^rho.</summary>
    private protected static double Power(double flow, int exponent, out double derivative)
    {
        derivative = exponent == 2 ? 2 * flow : double.IsNaN(flow) ? double.NaN : Math.Sign(flow);
        return exponent == 2 ? flow * flow : Math.Abs(flow);
    }
}
