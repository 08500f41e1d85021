namespace EmdGen.Structures;

/// <summary>The rule for the weight of a tree's edge.</summary>
internal static class EdgeWeights
{
    /// <summary>The problem of a weight; null where it is fine.</summary>
    internal static string? Problem(double weight)
    {
        if (!(weight >= 0) || double.IsInfinity(weight))
            return FormattableString.Invariant($"{weight}, but must be finite and not negative");
        return weight == 0 || WeightRange.IsNormal(weight) ? null : FormattableString.Invariant($"{weight}, {WeightRange.NotSingle}");
    }
}
