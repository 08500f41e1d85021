using System.Globalization;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>
/// One block of rows of an unrolled kernel, written out class by class: every variable is one vector whose lanes are the rows.
/// </summary>
/// <param name="chain">The chain.</param>
/// <param name="soft">Whether targets are distributions.</param>
/// <param name="gradient">Whether the gradient is computed.</param>
/// <param name="suffix">Ends the name of every variable, so that several blocks can stand side by side.</param>
internal sealed class UnrolledBlock(UnrolledChain chain, bool soft, bool gradient, string suffix)
{
    private readonly int classCount = chain.ClassCount;
    private readonly int last = chain.ClassCount - 1;

    /// <summary>Loads, computes and stores the block, a statement each.</summary>
    internal IEnumerable<string> Lines()
        => Softmax()
            .Concat(soft ? SoftMasses() : HardMasses())
            .Concat(Flows())
            .Concat(gradient ? Gradient() : []);

    private IEnumerable<string> Softmax()
    {
        foreach (string line in ColumnText.Load(N("z"), i => N("e", i), classCount))
            yield return line;
        yield return $"TVector {N("max")} = {ColumnText.Tree("TOps.Max", i => N("e", i), classCount)};";
        for (int i = 0; i < classCount; i++)
            yield return $"{N("e", i)} = TOps.ExpSub({N("e", i)}, {N("max")});";
        if (!gradient)
            yield break;
        yield return $"TVector {N("argmax")} = TOps.Create({Number(last)});";
        for (int i = 0; i < last; i++)
            yield return $"{N("argmax")} = TOps.SelectEqual({N("e", i)}, one, TOps.Create({Number(i)}), {N("argmax")});";
    }

    private IEnumerable<string> HardMasses()
    {
        yield return $"TVector {N("label")} = TOps.LoadLabels(ref {N("y")});";
        foreach (string line in Ascending("f", "e"))
            yield return line;
        yield return $"TVector {N("inverse")} = TOps.Divide(one, TOps.Add({N("f", last - 1)}, {N("e", last)}));";
        foreach (string line in Descending("r", "e"))
            yield return line;
    }

    private IEnumerable<string> SoftMasses()
    {
        foreach (string line in ColumnText.Load(N("q"), i => N("t", i), classCount))
            yield return line;
        yield return $"TVector {N("sum")} = {ColumnText.Tree("TOps.Add", i => N("e", i), classCount)};";
        yield return $"TVector {N("inverse")} = TOps.Divide(one, {N("sum")});";
        for (int i = 0; i < classCount; i++)
        {
            yield return $"{N("t", i)} = TOps.Multiply({N("t", i)}, {N("sum")});";
            yield return $"TVector {N("x", i)} = TOps.Subtract({N("e", i)}, {N("t", i)});";
            yield return $"{N("t", i)} = TOps.Add({N("e", i)}, {N("t", i)});";
        }

        yield return $"TVector {N("half")} = TOps.Multiply(TOps.Create(0.5f), {ColumnText.Tree("TOps.Add", i => N("t", i), classCount)});";
        foreach (string line in Ascending("f", "x").Concat(Descending("r", "x")).Concat(Descending("b", "t")))
            yield return line;
    }

    private IEnumerable<string> Flows()
    {
        yield return $"TVector {N("v")}, {N("loss")} = TOps.Zero;";
        for (int i = 0; i < last; i++)
        {
            string f = N("f", i), r = N("r", i), negated = $"TOps.Subtract(TOps.Zero, {r})";
            yield return soft
                ? $"{f} = TOps.SelectLessOrEqual({N("half")}, {N("b", i)}, {f}, {negated});"
                : $"{f} = TOps.SelectLessOrEqual({N("label")}, TOps.Create({Number(i)}), {negated}, {f});";
            yield return $"{N("v")} = {Slope(i)};";
            yield return $"{N("loss")} = TOps.MultiplyAdd({N("v")}, {f}, {N("loss")});";
            if (!gradient)
                continue;
            yield return $"{f} = TOps.KeepIfGreater({N("argmax")}, TOps.Create({Number(i)}), {N("v")});";
            yield return $"{r} = TOps.Subtract({f}, {N("v")});";
        }

        yield return chain.Exponent == 2
            ? $"TVector {N("factor")} = TOps.Multiply(weight, TOps.Multiply({N("inverse")}, {N("inverse")}));"
            : $"TVector {N("factor")} = TOps.Multiply(weight, {N("inverse")});";
        yield return $"TOps.Store(ref {N("losses")}, TOps.Multiply({N("loss")}, {N("factor")}));";
    }

    private string Slope(int edge)
    {
        string slope = chain.Exponent == 2 ? N("f", edge) : $"TOps.Sign({N("f", edge)})";
        return chain.Spacings is null ? slope : $"TOps.Multiply({slope}, TOps.Create({chain.Spacings[edge]}))";
    }

    private IEnumerable<string> Gradient()
    {
        foreach (string line in RunningSums(i => N("f", last - 1 - i), i => N("f", last - 1 - i), last, isDeclaration: false))
            yield return line;
        foreach (string line in RunningSums(i => N("r", i), i => N("r", i), last, isDeclaration: false))
            yield return line;
        for (int i = 1; i < last; i++)
            yield return $"{N("f", i)} = TOps.Add({N("f", i)}, {N("r", i - 1)});";
        yield return $"TVector {N("mean")} = TOps.Multiply({N("f", 0)}, {N("e", 0)});";
        for (int i = 1; i < last; i++)
            yield return $"{N("mean")} = TOps.MultiplyAdd({N("f", i)}, {N("e", i)}, {N("mean")});";
        yield return
            $"{N("mean")} = TOps.Multiply(TOps.MultiplyAdd({N("r", last - 1)}, {N("e", last)}, {N("mean")}), {N("inverse")});";
        string factor = chain.Exponent == 2 ? $"TOps.Add({N("factor")}, {N("factor")})" : N("factor");
        yield return $"{N("factor")} = TOps.Multiply({factor}, TOps.Load(ref {N("scales")}));";
        for (int i = 0; i < last; i++)
            yield return $"{N("e", i)} = TOps.Gradient({N("e", i)}, {N("f", i)}, {N("mean")}, {N("factor")});";
        yield return $"{N("e", last)} = TOps.Gradient({N("e", last)}, {N("r", last - 1)}, {N("mean")}, {N("factor")});";
        yield return ColumnText.Store(N("g"), i => N("e", i), classCount);
    }

    /// <summary>Running sums up to and with each class but the last.</summary>
    private IEnumerable<string> Ascending(string sum, string term)
        => RunningSums(i => N(sum, i), i => N(term, i), last, isDeclaration: true);

    /// <summary>Running sums beyond each class but the last.</summary>
    private IEnumerable<string> Descending(string sum, string term)
        => RunningSums(i => N(sum, last - 1 - i), i => N(term, last - i), last, isDeclaration: true);

    /// <summary>Running sums, every second one from the sum of a pair: half as long a chain of additions for a quarter more of them.</summary>
    private static IEnumerable<string> RunningSums(Func<int, string> sum, Func<int, string> term, int count, bool isDeclaration)
    {
        string type = isDeclaration ? "TVector " : "";
        if (isDeclaration)
            yield return $"{type}{sum(0)} = {term(0)};";
        for (int i = 1; i < count; i += 2)
        {
            yield return i == 1
                ? $"{type}{sum(1)} = TOps.Add({sum(0)}, {term(1)});"
                : $"{type}{sum(i)} = TOps.Add({sum(i - 2)}, TOps.Add({term(i - 1)}, {term(i)}));";
        }

        for (int i = 2; i < count; i += 2)
            yield return $"{type}{sum(i)} = TOps.Add({sum(i - 1)}, {term(i)});";
    }

    private string N(string name) => name + suffix;

    private string N(string name, int index) => name + index.ToString(CultureInfo.InvariantCulture) + suffix;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture) + "f";
}
