using EmdGen.Generators.Emission.Cpu;

namespace EmdGen.Generators.Emission.Structures.Table;

/// <summary>
/// A block of a table: v is m_j^(rho - 1) c_j of every class, with the label's costs looked up among all, and then that less the argmax's. So few
/// terms need no care about their signs.
/// </summary>
internal sealed class TableBlock(int classCount, int exponent, bool gradient, IEnumerable<string>? curvature, string suffix)
    : UnrolledBlock(classCount, exponent, soft: false, gradient, curvature, suffix)
{
    /// <summary>The distance between the costs of two classes.</summary>
    private const int Stride = 16;

    protected override Func<int, int>? ArgmaxOf => null;

    protected override IEnumerable<string> BeforeExp()
    {
        yield return $"TVector {N("label")} = TOps.LoadLabels(ref {N("y")});";
        yield return $"TVector {N("logit")} = TOps.Zero;";
        yield return IfCrossEntropy(Classes(i =>
            $"{N("logit")} = TOps.SelectEqual({N("label")}, TOps.Create({Number(i)}), {N("e", i)}, {N("logit")});"));
    }

    protected override IEnumerable<string> Terms()
    {
        yield return $"TVector {N("sum")} = {ColumnText.Tree("TOps.Add", i => N("e", i), ClassCount)};";
        yield return $"TVector {N("inverse")} = TOps.Divide(one, {N("sum")});";
        yield return $"TVector {N("index")} = TOps.LoadIndices(ref {N("y")});";
        yield return $"TVector {N("loss")} = TOps.Zero, {N("origin")} = TOps.Zero;";
        for (int i = 0; i < ClassCount; i++)
        {
            string costs = i == 0 ? "costs" : $"{ShapeNames.Unsafe}.Add(ref costs, {i * Stride})", v = N("v", i);
            string cost = $"TOps.{(ClassCount <= 8 ? "Lookup8" : "Lookup16")}(ref {costs}, {N("index")})";
            yield return $"TVector {v} = {(Exponent == 2 ? $"TOps.Multiply({N("e", i)}, {cost})" : cost)};";
            yield return $"{N("loss")} = TOps.MultiplyAdd({v}, {N("e", i)}, {N("loss")});";
            if (HasGradient)
                yield return $"{N("origin")} = TOps.SelectEqual({N("e", i)}, one, {v}, {N("origin")});";
        }

        foreach (string line in Curvature())
            yield return line;
        yield return $"TVector {N("rest")} = TOps.Zero;";
        yield return IfCrossEntropy(Classes(i => $"{N("rest")} = TOps.AddIfGreater(one, {N("e", i)}, {N("rest")}, {N("e", i)});")
            .Append($"{N("rest")} = {ShapeNames.RowCrossEntropy}<TOps, TVector>.Rest({N("rest")}, {N("sum")});"));
    }

    protected override string StoredLoss()
    {
        string loss = $"TOps.Multiply({N("loss")}, {N("factor")})", entropy = $"{ShapeNames.RowCrossEntropy}<TOps, TVector>.Loss({N("max")}, {N("logit")}, {N("rest")})";
        return $"TOps.Store(ref {N("losses")}, {ShapeNames.IsOn("TCrossEntropy")} ? TOps.MultiplyAdd({entropy}, alpha, {loss}) : {loss});";
    }

    protected override IEnumerable<string> Potentials()
        => Classes(i => $"{N("v", i)} = TOps.Subtract({N("v", i)}, {N("origin")});");

    protected override string Potential(int index) => N("v", index);

    protected override IEnumerable<string> BeforeSlopes()
    {
        yield return $"TVector {N("share")} = TOps.Multiply(TOps.Multiply(alpha, TOps.Load(ref {N("scales")})), {N("inverse")});";
        yield return IfCrossEntropy([$"{N("rest")} = {ShapeNames.RowCrossEntropy}<TOps, TVector>.AtLabel({N("rest")}, TOps.ExpSub({N("logit")}, {N("max")}));"]);
    }

    protected override string Slope(int index)
    {
        string e = N("e", index), difference = $"TOps.SelectEqual({N("label")}, TOps.Create({Number(index)}), {N("rest")}, {e})";
        return $"{e} = {ShapeNames.IsOn("TCrossEntropy")} ? TOps.MultiplyAdd({difference}, {N("share")}, {OwnSlope(index)}) : {OwnSlope(index)};";
    }

    private static string IfCrossEntropy(IEnumerable<string> statements)
        => string.Join("\n", StatementText.If(ShapeNames.IsOn("TCrossEntropy"), statements));
}
