using EmdGen.Testing.Rows;
using EmdGen.Tests.Calls;
using EmdGen.Tests.Kernels;
using EmdGen.Tests.Values;

namespace EmdGen.Tests.BadInput;

/// <summary>Good calls to spoil: five classes, and rows enough for whole vectors of every width and some over.</summary>
internal static class Batches
{
    internal const int ClassCount = 5;

    /// <summary>Two vectors of sixteen and five rows.</summary>
    internal const int Rows = 37;

    /// <summary>The first row, one inside the first vector, one in the second, one in the rest, and the last.</summary>
    internal static readonly int[] TellingRows = [0, 6, 21, 33, Rows - 1];

    internal static Implementation Implementation(string name) => Implementations.Of<Chains.Unit5>(name);

    internal static double[] Logits(int seed = 1) => new RandomDoubles(seed).Logits(Rows, ClassCount, 1);

    internal static int[] Labels() => new RandomDoubles(2).Labels(Rows, ClassCount);

    internal static double[] Targets() => new RandomDoubles(3).ExactTargets(Rows, ClassCount);

    internal static Call Hard(EmdOptions? options = null) => Call.Hard(Logits(), Labels(), options);

    internal static Call Soft(EmdOptions? options = null)
        => Call.Soft(Logits(), Layout.ByPosition(Targets(), ClassCount, options?.PositionCount ?? 1), ClassCount, options);

    /// <summary>The good hard and the good soft call.</summary>
    internal static IEnumerable<Call> Both(EmdOptions? options = null) => [Hard(options), Soft(options)];
}
