using EmdGen.Testing.Accuracy;

namespace EmdGen.Fuzz.Checks;

/// <summary>What one row's results may be off by.</summary>
/// <param name="Scale">What the errors of the structure's terms are measured against.</param>
/// <param name="Weight">Of the row.</param>
/// <param name="Loss">For the weighted loss.</param>
/// <param name="Value">What the row adds to that of a sum over rows.</param>
/// <param name="EmdFactor">What the structure's gradient is multiplied by, before the row's weight.</param>
/// <param name="Slope">For the gradient before the row's weight, beside the structure's own.</param>
/// <param name="HasGradient">Whether rounding alone leaves the gradient where it is: where it does not jump, and has no pole near.</param>
internal readonly record struct RowBound(
    ErrorScale Scale, double Weight, double Loss, double Value, double EmdFactor, double Slope, bool HasGradient)
{
    /// <summary>For every number of the gradient, before any reduction.</summary>
    /// <param name="largestKappa">Of the rows of the batch.</param>
    internal double Gradient(double largestKappa) => Weight == 0 ? 0 : Weight * ((EmdFactor * Scale.GradientBound(largestKappa)) + Slope);
}
