namespace EmdGen.Structures;

/// <summary>The rule for the weight of a tree's edge.</summary>
internal static class EdgeWeights
{
    private const float SmallestNormalSingle = 1.17549435E-38f;

    /// <summary>The problem of a weight; null where it is fine.</summary>
    internal static string? Problem(double weight)
    {
        if (!(weight >= 0) || double.IsInfinity(weight))
            return FormattableString.Invariant($"{weight}, but must be finite and not negative");
        return weight != 0 && ((float)weight < SmallestNormalSingle || float.IsInfinity((float)weight))
            ? FormattableString.Invariant($"{weight}, which a float32 cannot hold")
            : null;
    }
}
