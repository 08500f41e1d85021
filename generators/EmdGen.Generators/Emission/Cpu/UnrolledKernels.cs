namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The kernels of a small class set, written out class by class over the operations of a vector width.</summary>
/// <param name="classCount">C, as many as pay for the structure.</param>
/// <param name="exponent">rho.</param>
/// <param name="takesTargets">Whether there are kernels for distributions as targets.</param>
internal abstract class UnrolledKernels(int classCount, int exponent, bool takesTargets)
{
    /// <summary>
    /// Up to this many classes two blocks stand side by side, line by line: one block alone is a chain of waits, and two fit the registers.
    /// </summary>
    private const int LargestPairedClassCount = 5;

    /// <summary>The number of blocks by which memory is asked for ahead.</summary>
    private const int BlocksAhead = 8;

    /// <summary>The number of blocks that stand side by side.</summary>
    private int Side => classCount <= LargestPairedClassCount ? 2 : 1;

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
    }

    /// <summary>One block of rows.</summary>
    /// <param name="soft">Whether targets are distributions.</param>
    /// <param name="gradient">Whether the gradient is computed.</param>
    /// <param name="suffix">Ends the name of every variable, so that several blocks can stand side by side.</param>
    protected abstract UnrolledBlock Block(bool soft, bool gradient, string suffix);

    private IEnumerable<string> Method(bool soft, bool gradient)
    {
        var pointers = new BlockPointers(classCount, soft, gradient, curvature: gradient && exponent == 2);
        yield return $"[{ShapeNames.MethodImpl}({ShapeNames.MethodImplOptions}.AggressiveOptimization)]";
        string name = (soft ? "Soft" : "Hard") + (gradient ? "Gradient" : "");
        IReadOnlyList<string> switches = gradient ? [.. Switches, .. CurvatureText.Switches] : Switches;
        yield return $"public static void {name}<TOps, TVector, {string.Join(", ", switches)}>({ShapeNames.RowBlocks} rows)";
        yield return $"    where TOps : struct, {ShapeNames.LaneOps}<TVector>";
        yield return "    where TVector : struct";
        foreach (string choice in switches)
            yield return $"    where {choice} : struct, {ShapeNames.Switch}";
        yield return "{";
        foreach (string line in pointers.Declare().Concat(Constants))
            yield return "    " + line;
        yield return $"    for (nint left = rows.Count; left > 0; left -= {Side})";
        yield return "    {";
        IEnumerable<string> body = pointers.Prefetch(BlocksAhead, Side).Concat(Blocks(pointers, soft, gradient)).Concat(pointers.Advance(Side));
        foreach (string line in body.SelectMany(statement => statement.Split('\n')))
            yield return line.Length == 0 ? "" : "        " + line;
        yield return "    }";
        yield return "}";
    }

    private IEnumerable<string> Blocks(BlockPointers pointers, bool soft, bool gradient)
    {
        IEnumerable<string> first = Block(soft, gradient, "").Lines();
        if (Side == 1)
            return first;
        IEnumerable<string> second = Block(soft, gradient, BlockPointers.SecondSuffix).Lines();
        return pointers.DeclareSecond().Concat(first.Zip(second, (a, b) => new[] { a, b }).SelectMany(pair => pair));
    }
}
