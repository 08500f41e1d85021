using EmdGen.Numbers;

namespace EmdGen.Validation;

/// <summary>The distances from 1 that the sum of a distribution may have, by the type of its numbers.</summary>
internal static class TargetTolerance
{
    /// <summary>float32 and float64.</summary>
    internal const double Single = 1e-3;

    /// <summary>The 16-bit types, to which every number of the distribution was rounded.</summary>
    internal const double SixteenBit = 1e-2;

    /// <summary>
    /// How far apart the sums of a prediction and its target may be, whatever their type, for both to count as distributions, of which every
    /// flow may be taken from either side of its edge.
    /// </summary>
    internal const double Masses = SixteenBit;

    /// <summary>The tolerance of a type.</summary>
    internal static double Of(NumberKind numbers) => numbers == NumberKind.Single ? Single : SixteenBit;
}
