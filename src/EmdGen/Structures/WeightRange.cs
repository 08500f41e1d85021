namespace EmdGen.Structures;

/// <summary>The weights of edges, and the costs, of which float32 can hold the sums on the way to a loss and its gradient.</summary>
internal static class WeightRange
{
    /// <summary>2^20, up to which kernels multiply with alpha and lambda themselves.</summary>
    private const double LargestFactor = 1 << 20;

    private const float SmallestNormalSingle = 1.17549435E-38f;

    /// <summary>The problem of a weight that is no normal number in float32.</summary>
    internal const string NotSingle = "which a float32 cannot hold";

    /// <summary>
    /// The largest: masses are divided by their sum, C at most, when all else is done. Until then a flow may be C, its square C^2, and the sum of
    /// those over the edges C^3 times a weight, and lambda multiplies it.
    /// </summary>
    internal static double Largest(int classCount) => float.MaxValue / LargestFactor / ((double)classCount * classCount * classCount);

    /// <summary>The problem of a weight, a sum of them along a path, or a cost; null where it is fine.</summary>
    internal static string? Problem(double weight, int classCount)
        => Math.Abs(weight) <= Largest(classCount)
            ? null
            : FormattableString.Invariant($"more than {Largest(classCount):0.##E+0}, beyond which a float32 cannot hold sums over {classCount} classes");

    /// <summary>The problem of a spacing, which is positive; null where it is fine.</summary>
    internal static string? SpacingProblem(double spacing, int classCount) => IsNormal(spacing) ? Problem(spacing, classCount) : NotSingle;

    /// <summary>The problem of a cost; null where it is fine.</summary>
    internal static string? CostProblem(double cost, int classCount)
        => double.IsNaN(cost) || float.IsInfinity((float)cost) ? "more than a float32 can hold" : Problem(cost, classCount);

    /// <summary>A positive number is a normal one in float32, finite and with all digits.</summary>
    internal static bool IsNormal(double number) => (float)number >= SmallestNormalSingle && !float.IsInfinity((float)number);

    /// <summary>The largest sum of the weights from a node to the root: kernels join edges that have no branch between them.</summary>
    /// <param name="parents">[nodes]: -1 directly under the root; no node is its own ancestor.</param>
    /// <param name="weights">[nodes].</param>
    internal static double LargestPath(IReadOnlyList<int> parents, IReadOnlyList<double> weights)
    {
        double largest = 0;
        var sums = new double?[parents.Count];
        var path = new Stack<int>();
        for (int start = 0; start < parents.Count; start++)
        {
            int node = start;
            for (; node >= 0 && sums[node] is null; node = parents[node])
                path.Push(node);
            double sum = node < 0 ? 0 : sums[node]!.Value;
            while (path.Count > 0)
            {
                node = path.Pop();
                sums[node] = sum += weights[node];
                largest = Math.Max(largest, sum);
            }
        }

        return largest;
    }
}
