namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The references through which an unrolled kernel reads and writes, and which move from block to block.</summary>
internal sealed class BlockPointers(int classCount, bool soft, bool gradient, bool curvature)
{
    /// <summary>Ends the names of the second of two blocks that stand side by side.</summary>
    internal const string SecondSuffix = "b";

    /// <summary>A reference each: type, name, where it starts, how far a block is.</summary>
    private IEnumerable<(string Type, string Name, string Start, string Step)> All()
    {
        const string block = "step";
        yield return ("float", "z", "rows.Logits", block);
        yield return soft ? ("float", "q", "rows.Targets", block) : ("int", "y", "rows.Labels", "(nint)TOps.Width");
        yield return ("float", "losses", "rows.Losses", "(nint)TOps.Width");
        if (!gradient)
            yield break;
        yield return ("float", "g", "rows.Gradient", block);
        yield return ("float", "scales", "rows.Scales", "rows.ScaleStep");
    }

    internal IEnumerable<string> Declare()
        => All().Select(p => $"ref {p.Type} {p.Name} = ref {p.Start};")
            .Append("nint stride = rows.ClassStride;")
            .Append($"nint step = {ShapeNames.IsOn("TPositions")} ? TOps.Width : {classCount} * (nint)TOps.Width;");

    /// <summary>The second block's: where only one is left, that one again, which computes the same twice.</summary>
    internal IEnumerable<string> DeclareSecond()
    {
        yield return "nint second = left > 1 ? 1 : 0;";
        foreach ((string type, string name, _, string step) in All())
            yield return $"ref {type} {name}{SecondSuffix} = ref {ShapeNames.Unsafe}.Add(ref {name}, second * {step});";
    }

    internal IEnumerable<string> Advance(int blocks)
        => All().Select(p => $"{p.Name} = ref {ShapeNames.Unsafe}.Add(ref {p.Name}, {(blocks == 1 ? "" : blocks + " * ")}{p.Step});").Prepend("");

    internal IEnumerable<string> Prefetch(int blocksAhead, int blocks)
    {
        string ahead = $"{blocksAhead} * step";
        yield return "if (rows.ExceedsCache)";
        yield return "{";
        IEnumerable<string> lines = All().Where(p => p.Name is "z" or "q" or "g").SelectMany(p => Prefetched(p.Name, ahead, blocks));
        if (curvature)
        {
            lines = lines.Concat(StatementText.If(
                UnrolledCurvature.IsOn, [$"ref float h = ref {UnrolledCurvature.Place("g")};", .. Prefetched("h", ahead, blocks)]));
        }

        foreach (string line in lines)
            yield return "    " + line;
        yield return "}";
        yield return "";
    }

    private IEnumerable<string> Prefetched(string name, string ahead, int blocks) =>
    [
        $"if ({ShapeNames.IsOn("TPositions")})",
        $"    {ShapeNames.Cache}.PrefetchColumns(ref {ShapeNames.Unsafe}.Add(ref {name}, {ahead}), stride, {classCount});",
        "else",
        $"    {ShapeNames.Cache}.Prefetch(ref {ShapeNames.Unsafe}.Add(ref {name}, {ahead}), {blocks * classCount} * TOps.Width);",
    ];
}
