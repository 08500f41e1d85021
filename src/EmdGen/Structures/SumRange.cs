namespace EmdGen.Structures;

/// <summary>The weights of edges, and the costs, of which float32 can hold the sums on the way to a loss and its gradient.</summary>
internal static class SumRange
{
    /// <summary>
    /// The largest: masses are divided by their sum, C at most, when all else is done. Until then a flow may be C, its square C^2, and the sum of
    /// those over the edges C^3 times a weight.
    /// </summary>
    internal static double Largest(int classCount) => float.MaxValue / ((double)classCount * classCount * classCount);

    /// <summary>The problem of a weight or a cost; null where it is fine.</summary>
    internal static string? Problem(double weight, int classCount)
        => Math.Abs(weight) <= Largest(classCount)
            ? null
            : FormattableString.Invariant($"more than {Largest(classCount):0.##E+0}, beyond which a float32 cannot hold sums over {classCount} classes");
}
