namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The kernels of a small class set, written out class by class over the operations of a vector width.</summary>
/// <param name="classCount">C, as many as pay for the structure.</param>
/// <param name="exponent">rho.</param>
/// <param name="takesTargets">Whether there are kernels for distributions as targets.</param>
internal abstract class UnrolledKernels(int classCount, int exponent, bool takesTargets)
{
    /// <summary>As many classes as two blocks may have that stand side by side, and their curvature with them.</summary>
    private const int LargestPairedClassCount = 5, LargestPairedWithCurvature = 4;

    /// <summary>The number of blocks by which memory is asked for ahead.</summary>
    private const int BlocksAhead = 8;

    /// <summary>The method that makes a curvature apart.</summary>
    private const string CurvatureName = "Curvature";

    /// <summary>The type parameters that are choices.</summary>
    protected virtual IReadOnlyList<string> Switches => ["TPositions"];

    /// <summary>The variables that stay the same from block to block.</summary>
    protected virtual IEnumerable<string> Constants => ["TVector weight = TOps.Create(rows.EmdWeight);", "TVector one = TOps.Create(1f);"];

    /// <summary>The methods of the interface, a line each, indented from their own left edge.</summary>
    internal IEnumerable<string> Lines()
    {
        foreach (bool soft in takesTargets ? new[] { false, true } : [false])
        {
            foreach (bool gradient in new[] { false, true })
            {
                if (soft || gradient)
                    yield return "";
                foreach (string line in Method(soft, gradient))
                    yield return line;
            }
        }

        if (exponent != 2 || !(IsCurvatureApart(false) || (takesTargets && IsCurvatureApart(true))))
            yield break;
        yield return "";
        foreach (string line in CurvatureMethod())
            yield return line;
    }

    /// <summary>
    /// Whether two blocks stand side by side, line by line: one block alone is a chain of waits, and two small ones fit the registers.
    /// </summary>
    protected virtual bool ArePaired(bool soft) => classCount <= LargestPairedClassCount;

    /// <summary>As many classes as a kernel of one block may have that makes the curvature, too.</summary>
    protected abstract int LargestWithCurvature(bool soft);

    /// <summary>One block of rows.</summary>
    /// <param name="soft">Whether targets are distributions.</param>
    /// <param name="gradient">Whether the gradient is computed.</param>
    /// <param name="curvature">The statements that make a curvature; null where there is none.</param>
    /// <param name="suffix">Ends the name of every variable, so that several blocks can stand side by side.</param>
    protected abstract UnrolledBlock Block(bool soft, bool gradient, IEnumerable<string>? curvature, string suffix);

    /// <summary>The curvature of one block.</summary>
    /// <param name="hasSums">Whether the sums of masses are at hand that a block for labels makes.</param>
    /// <param name="suffix">Ends the name of every variable.</param>
    protected abstract UnrolledCurvature Curvature(bool hasSums, string suffix);

    /// <summary>
    /// Whether a curvature is made in a method apart: with it a kernel would have more variables than the JIT inlines for, or than the registers hold.
    /// </summary>
    private bool IsCurvatureApart(bool soft)
        => classCount > (ArePaired(soft) ? LargestPairedWithCurvature : LargestWithCurvature(soft));

    private int Side(bool soft) => ArePaired(soft) ? 2 : 1;

    private IEnumerable<string> Method(bool soft, bool gradient)
    {
        bool hasCurvature = gradient && exponent == 2;
        var pointers = new BlockPointers(classCount, soft, gradient, hasCurvature);
        string name = (soft ? "Soft" : "Hard") + (gradient ? "Gradient" : "");
        IReadOnlyList<string> switches = gradient ? [.. Switches, .. UnrolledCurvature.Switches] : Switches;
        int side = Side(soft);
        return
        [
            .. Header("", $"public static void {name}", switches, $"{ShapeNames.RowBlocks} rows"),
            "{",
            .. StatementText.Indented(pointers.Declare().Concat(Constants)),
            $"    for (nint left = rows.Count; left > 0; left -= {side})",
            "    {",
            .. StatementText.Indented(StatementText.Indented([
                .. pointers.Prefetch(BlocksAhead, side), .. Blocks(pointers, soft, gradient, hasCurvature), .. pointers.Advance(side),
            ])),
            "    }",
            "}",
        ];
    }

    /// <summary>The method apart that makes the curvature of one block.</summary>
    private IEnumerable<string> CurvatureMethod()
    {
        UnrolledCurvature curvature = Curvature(hasSums: false, "");
        string arguments = string.Join(", ", curvature.Arguments().Select(argument => $"TVector {argument}"));
        return
        [
            .. Header(
                $" | {ShapeNames.MethodImplOptions}.NoInlining",
                $"private static void {CurvatureName}",
                [.. Switches, .. UnrolledCurvature.Switches],
                $"in {ShapeNames.RowBlocks} rows, ref float g, ref float scales, {arguments}"),
            "{",
            .. StatementText.Indented(["nint stride = rows.ClassStride;", "TVector weight = TOps.Create(rows.EmdWeight);", .. curvature.Lines()]),
            "}",
        ];
    }

    private static IEnumerable<string> Header(string options, string name, IReadOnlyList<string> switches, string parameters) =>
    [
        $"[{ShapeNames.MethodImpl}({ShapeNames.MethodImplOptions}.AggressiveOptimization{options})]",
        $"{name}<TOps, TVector, {string.Join(", ", switches)}>({parameters})",
        $"    where TOps : struct, {ShapeNames.LaneOps}<TVector>",
        "    where TVector : struct",
        .. switches.Select(choice => $"    where {choice} : struct, {ShapeNames.Switch}"),
    ];

    private IEnumerable<string> Blocks(BlockPointers pointers, bool soft, bool gradient, bool hasCurvature)
    {
        IEnumerable<string> first = Lines("");
        if (Side(soft) == 1)
            return first;
        return pointers.DeclareSecond().Concat(first.Zip(Lines(BlockPointers.SecondSuffix), (a, b) => new[] { a, b }).SelectMany(pair => pair));

        IEnumerable<string> Lines(string suffix)
            => Block(soft, gradient, hasCurvature ? CurvatureLines(soft, suffix) : null, suffix).Lines();
    }

    private IEnumerable<string> CurvatureLines(bool soft, string suffix)
    {
        UnrolledCurvature curvature = Curvature(hasSums: !soft, suffix);
        if (!IsCurvatureApart(soft))
            return curvature.Lines();
        string types = string.Join(", ", [.. Switches, .. UnrolledCurvature.Switches]), numbers = string.Join(", ", curvature.Arguments());
        return [$"{CurvatureName}<TOps, TVector, {types}>(rows, ref g{suffix}, ref scales{suffix}, {numbers});"];
    }
}
