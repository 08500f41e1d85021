namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The four kernels of a small chain, written out class by class over the operations of a vector width.</summary>
/// <param name="classCount">C, from 2 to <see cref="LargestClassCount"/>.</param>
/// <param name="exponent">rho: 1 or 2.</param>
/// <param name="spacings">[C - 1] float literals; null where all are 1.</param>
internal sealed class UnrolledChain(int classCount, int exponent, IReadOnlyList<string>? spacings)
{
    /// <summary>Beyond this many classes registers spill, and loops over scratch are as fast.</summary>
    internal const int LargestClassCount = 12;

    /// <summary>
    /// Up to this many classes two blocks stand side by side, line by line: one block alone is a chain of waits, and two fit the registers.
    /// </summary>
    private const int LargestPairedClassCount = 5;

    /// <summary>How many blocks ahead memory is asked for.</summary>
    private const int BlocksAhead = 8;

    internal int ClassCount => classCount;

    internal int Exponent => exponent;

    internal IReadOnlyList<string>? Spacings => spacings;

    /// <summary>How many blocks stand side by side.</summary>
    private int Side => classCount <= LargestPairedClassCount ? 2 : 1;

    /// <summary>The methods of IUnrolledChain, a line each, indented from their own left edge.</summary>
    internal IEnumerable<string> Lines()
    {
        foreach (bool soft in new[] { false, true })
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

    private IEnumerable<string> Method(bool soft, bool gradient)
    {
        var pointers = new BlockPointers(classCount, soft, gradient);
        yield return $"[{Names.MethodImpl}({Names.MethodImplOptions}.AggressiveOptimization)]";
        string name = (soft ? "Soft" : "Hard") + (gradient ? "Gradient" : "");
        yield return $"public static void {name}<TOps, TVector, TPositions>(in {Names.RowBlocks} rows)";
        yield return $"    where TOps : struct, {Names.LaneOps}<TVector>";
        yield return "    where TVector : struct";
        yield return $"    where TPositions : struct, {Names.Switch}";
        yield return "{";
        foreach (string line in pointers.Declare())
            yield return "    " + line;
        yield return "    TVector weight = TOps.Create(rows.EmdWeight);";
        yield return "    TVector one = TOps.Create(1f);";
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
        IEnumerable<string> first = new UnrolledBlock(this, soft, gradient, "").Lines();
        if (Side == 1)
            return first;
        IEnumerable<string> second = new UnrolledBlock(this, soft, gradient, BlockPointers.SecondSuffix).Lines();
        return pointers.DeclareSecond().Concat(first.Zip(second, (a, b) => new[] { a, b }).SelectMany(pair => pair));
    }
}
