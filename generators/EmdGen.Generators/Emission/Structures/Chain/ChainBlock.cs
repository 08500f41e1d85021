using EmdGen.Generators.Emission.Cpu;

namespace EmdGen.Generators.Emission.Structures.Chain;

/// <summary>A block of a chain: running sums from both ends.</summary>
/// <param name="classCount">C.</param>
/// <param name="exponent">rho.</param>
/// <param name="spacings">[C - 1] float literals; null where all are 1.</param>
/// <param name="soft">Whether targets are distributions.</param>
/// <param name="gradient">Whether the gradient is computed.</param>
/// <param name="curvature">The statements that make a curvature; null where there is none.</param>
/// <param name="suffix">Ends the name of every variable.</param>
internal sealed class ChainBlock(
    int classCount, int exponent, IReadOnlyList<string>? spacings, bool soft, bool gradient, IEnumerable<string>? curvature, string suffix)
    : FlowBlock(classCount, exponent, soft, gradient, curvature, suffix)
{
    protected override IEnumerable<string> Terms() => (IsSoft ? SoftMasses() : HardMasses()).Concat(Curvature()).Concat(Flows());

    protected override IEnumerable<string> Potentials()
    {
        foreach (string line in SumText.Running(i => N("f", Last - 1 - i), i => N("f", Last - 1 - i), Last, isDeclaration: false))
            yield return line;
        foreach (string line in SumText.Running(i => N("r", i), i => N("r", i), Last, isDeclaration: false))
            yield return line;
        for (int i = 1; i < Last; i++)
            yield return $"{N("f", i)} = TOps.Add({N("f", i)}, {N("r", i - 1)});";
    }

    protected override string Potential(int index) => index < Last ? N("f", index) : N("r", Last - 1);

    private IEnumerable<string> HardMasses()
    {
        yield return $"TVector {N("label")} = TOps.LoadLabels(ref {N("y")});";
        foreach (string line in Ascending("f", "e"))
            yield return line;
        yield return $"TVector {N("inverse")} = TOps.Divide(one, TOps.Add({N("f", Last - 1)}, {N("e", Last)}));";
        foreach (string line in Descending("r", "e"))
            yield return line;
    }

    private IEnumerable<string> SoftMasses() => Differences().Concat(Ascending("f", "x")).Concat(Descending("r", "x")).Concat(Descending("b", "t"));

    private IEnumerable<string> Flows()
    {
        yield return $"TVector {N("v")}, {N("loss")} = TOps.Zero;";
        for (int i = 0; i < Last; i++)
        {
            string f = N("f", i), r = N("r", i), negated = $"TOps.Subtract(TOps.Zero, {r})";
            yield return IsSoft
                ? $"{f} = TOps.SelectLessOrEqual({N("half")}, {N("b", i)}, {f}, {negated});"
                : $"{f} = TOps.SelectLessOrEqual({N("label")}, TOps.Create({Number(i)}), {negated}, {f});";
            yield return $"{N("v")} = {Slope(f, spacings?[i])};";
            yield return $"{N("loss")} = TOps.MultiplyAdd({N("v")}, {f}, {N("loss")});";
            if (!HasGradient)
                continue;
            yield return $"{f} = TOps.MaskIfGreater({N("argmax")}, TOps.Create({Number(i)}), {N("v")});";
            yield return $"{r} = TOps.Subtract({f}, {N("v")});";
        }
    }
}
