using BoostedGrades.Peers;
using EmdGen;
using EmdGen.LightGbm;

namespace BoostedGrades.Methods;

/// <summary>The methods that are compared, the first of which the others are compared with.</summary>
internal static class MethodList
{
    /// <summary>All methods for the classes of a generated type, whose distances are known.</summary>
    internal static IReadOnlyList<Method> Of<TEmd>()
        where TEmd : ISquaredEmd
    {
        EmdOptions both = BoosterOptions.Default.Loss;
        GroundDistance distance = TEmd.Distance!;
        return
        [
            new MulticlassMethod("multiclass", distance),
            new RegressionMethod("L2 regression", PeerObjective.SquaredError, distance),
            new RegressionMethod("L1 regression", PeerObjective.AbsoluteError, distance),
            new CumulativeMethod("cumulative binary", distance),
            new EmdMethod<TEmd>("squared EMD", both with { CrossEntropyWeight = 0 }, distance),
            new EmdMethod<TEmd>("cross entropy + EMD", both, distance),
        ];
    }
}
