namespace EmdGen.Generators.Emission.Cpu;

/// <summary>A block of a chain or a tree: masses of prediction and target on both sides of every edge, and the flow over it.</summary>
internal abstract class FlowBlock(
    int classCount, int exponent, bool soft, bool gradient, IEnumerable<string>? curvature, string suffix)
    : UnrolledBlock(classCount, exponent, soft, gradient, curvature, suffix)
{
    /// <summary>
    /// p - t of every class in x, their masses together in t, and half of all mass: beyond an edge, less than half is the side that keeps
    /// its digits.
    /// </summary>
    protected IEnumerable<string> Differences()
    {
        foreach (string line in ColumnText.Load(N("q"), i => N("t", i), ClassCount))
            yield return line;
        yield return $"TVector {N("sum")} = {ColumnText.Tree("TOps.Add", i => N("e", i), ClassCount)};";
        yield return $"TVector {N("inverse")} = TOps.Divide(one, {N("sum")});";
        for (int i = 0; i < ClassCount; i++)
        {
            yield return $"{N("t", i)} = TOps.Multiply({N("t", i)}, {N("sum")});";
            yield return $"TVector {N("x", i)} = TOps.Subtract({N("e", i)}, {N("t", i)});";
            yield return $"{N("t", i)} = TOps.Add({N("e", i)}, {N("t", i)});";
        }

        yield return $"TVector {N("half")} = TOps.Multiply(TOps.Create(0.5f), {ColumnText.Tree("TOps.Add", i => N("t", i), ClassCount)});";
    }

    /// <summary>w_e abs(phi_e)^(rho - 1) sgn(phi_e).</summary>
    protected string Slope(string flow, string? weight)
    {
        string slope = Exponent == 2 ? flow : $"TOps.Sign({flow})";
        return weight is null ? slope : $"TOps.Multiply({slope}, TOps.Create({weight}))";
    }
}
