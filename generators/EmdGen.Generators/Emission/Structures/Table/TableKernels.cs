using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures.Table;

/// <summary>The kernels of a small table, whose costs come with the rows.</summary>
internal sealed class TableKernels(GroundStructure table) : UnrolledKernels(table.ClassCount, table.Exponent, takesTargets: false)
{
    /// <summary>
    /// Beyond this many classes registers spill: at 16, loops take three quarters of the time, and as much where there is a cross entropy
    /// (measured).
    /// </summary>
    private const int LargestClassCount = 14;

    /// <summary>Beyond this many classes a kernel with a curvature has more variables than the JIT inlines for (counted).</summary>
    private const int LargestCountWithCurvature = 8;

    internal static bool IsWorthUnrolling(GroundStructure table) => table.ClassCount <= LargestClassCount;

    protected override IReadOnlyList<string> Switches => ["TPositions", "TCrossEntropy"];

    protected override IEnumerable<string> Constants =>
        [.. base.Constants, "TVector alpha = TOps.Create(rows.CrossEntropyWeight);", "ref float costs = ref rows.Costs;"];

    protected override int LargestWithCurvature(bool soft) => LargestCountWithCurvature;

    protected override UnrolledBlock Block(bool soft, bool gradient, IEnumerable<string>? curvature, string suffix)
        => new TableBlock(table.ClassCount, table.Exponent, gradient, curvature, suffix);

    protected override UnrolledCurvature Curvature(bool hasSums, string suffix) => new TableCurvature(table.ClassCount, suffix);
}
