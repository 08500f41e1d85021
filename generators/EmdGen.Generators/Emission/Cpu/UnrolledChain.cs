using System.Globalization;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The four kernels of a small chain, written out class by class over the operations of a vector width.</summary>
internal sealed class UnrolledChain
{
    /// <summary>Beyond this many classes registers spill, and loops over scratch are as fast.</summary>
    internal const int LargestClassCount = 12;

    /// <summary>How far ahead memory is asked for.</summary>
    private const int BlocksAhead = 8;

    private readonly int classCount;
    private readonly int exponent;
    private readonly IReadOnlyList<string>? spacings;

    /// <param name="classCount">C, from 2 to <see cref="LargestClassCount"/>.</param>
    /// <param name="exponent">rho: 1 or 2.</param>
    /// <param name="spacings">[C - 1] float literals; null where all are 1.</param>
    internal UnrolledChain(int classCount, int exponent, IReadOnlyList<string>? spacings)
    {
        this.classCount = classCount;
        this.exponent = exponent;
        this.spacings = spacings;
    }

    private int Last => classCount - 1;

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
        yield return $"[{Names.MethodImpl}({Names.MethodImplOptions}.AggressiveOptimization)]";
        yield return $"public static void {(soft ? "Soft" : "Hard")}{(gradient ? "Gradient" : "")}<TOps, TVector>(in {Names.RowBlocks} rows)";
        yield return $"    where TOps : struct, {Names.LaneOps}<TVector>";
        yield return "    where TVector : struct";
        yield return "{";
        yield return "    ref float z = ref rows.Logits;";
        yield return soft ? "    ref float q = ref rows.Targets;" : "    ref int y = ref rows.Labels;";
        yield return "    ref float losses = ref rows.Losses;";
        if (gradient)
        {
            yield return "    ref float g = ref rows.Gradient;";
            yield return "    ref float scales = ref rows.Scales;";
        }

        yield return "    TVector weight = TOps.Create(rows.EmdWeight);";
        yield return "    TVector one = TOps.Create(1f);";
        yield return "    for (nint block = rows.Count; block > 0; block--)";
        yield return "    {";
        foreach (string line in Body(soft, gradient))
            yield return line.Length == 0 ? "" : "        " + line;
        yield return "    }";
        yield return "}";
    }

    private IEnumerable<string> Body(bool soft, bool gradient)
        => Softmax(soft, gradient)
            .Concat(soft ? SoftMasses() : HardMasses())
            .Concat(Flows(soft, gradient))
            .Concat(gradient ? Gradient() : [])
            .Concat(Advance(soft, gradient));

    private IEnumerable<string> Softmax(bool soft, bool gradient)
    {
        yield return "if (rows.IsFar)";
        yield return "{";
        foreach (string name in new[] { "z", soft ? "q" : "", gradient ? "g" : "" }.Where(name => name.Length > 0))
            yield return $"    {Names.Cache}.Prefetch(ref {name}, {BlocksAhead * classCount} * TOps.Width, {classCount} * TOps.Width);";
        yield return "}";
        yield return "";
        yield return "// e: exp(z - max), the probabilities before division by their sum.";
        foreach (string line in ColumnText.Load("z", "e", classCount))
            yield return line;
        yield return $"TVector max = {ColumnText.Tree("TOps.Max", "e", classCount)};";
        for (int i = 0; i < classCount; i++)
            yield return $"e{i} = TOps.ExpSub(e{i}, max);";
        if (!gradient)
            yield break;
        yield return $"TVector argmax = TOps.Create({Number(Last)});";
        for (int i = 0; i < Last; i++)
            yield return $"argmax = TOps.SelectEqual(e{i}, one, TOps.Create({Number(i)}), argmax);";
    }

    private IEnumerable<string> HardMasses()
    {
        yield return "";
        yield return "// f: the mass up to and with each class; r: the mass beyond it.";
        yield return "TVector label = TOps.LoadLabels(ref y);";
        foreach (string line in Ascending("f", "e"))
            yield return line;
        yield return $"TVector inverse = TOps.Divide(one, TOps.Add(f{Last - 1}, e{Last}));";
        foreach (string line in Descending("r", "e"))
            yield return line;
    }

    private IEnumerable<string> SoftMasses()
    {
        yield return "";
        yield return "// t: the target on the scale of e; f: the mass of e minus t up to and with each class; r: beyond it; b: of e plus t beyond it.";
        foreach (string line in ColumnText.Load("q", "t", classCount))
            yield return line;
        yield return $"TVector sum = {ColumnText.Tree("TOps.Add", "e", classCount)};";
        yield return "TVector inverse = TOps.Divide(one, sum);";
        for (int i = 0; i < classCount; i++)
        {
            yield return $"t{i} = TOps.Multiply(t{i}, sum);";
            yield return $"TVector x{i} = TOps.Subtract(e{i}, t{i});";
            yield return $"t{i} = TOps.Add(e{i}, t{i});";
        }

        yield return $"TVector half = TOps.Multiply(TOps.Create(0.5f), {ColumnText.Tree("TOps.Add", "t", classCount)});";
        foreach (string line in Ascending("f", "x").Concat(Descending("r", "x")).Concat(Descending("b", "t")))
            yield return line;
    }

    private IEnumerable<string> Flows(bool soft, bool gradient)
    {
        yield return "";
        yield return soft
            ? "// f: the flow over each edge, from the side with the smaller mass; r: the slope with its sign changed at and above the argmax, else 0."
            : "// f: the flow over each edge, from the side without the label; r: the slope with its sign changed at and above the argmax, else 0.";
        yield return "TVector v, loss = TOps.Zero;";
        for (int i = 0; i < Last; i++)
        {
            yield return soft
                ? $"f{i} = TOps.SelectLessOrEqual(half, b{i}, f{i}, TOps.Subtract(TOps.Zero, r{i}));"
                : $"f{i} = TOps.SelectLessOrEqual(label, TOps.Create({Number(i)}), TOps.Subtract(TOps.Zero, r{i}), f{i});";
            yield return $"v = {Slope(i)};";
            yield return $"loss = TOps.MultiplyAdd(v, f{i}, loss);";
            if (!gradient)
                continue;
            yield return $"f{i} = TOps.KeepIfGreater(argmax, TOps.Create({Number(i)}), v);";
            yield return $"r{i} = TOps.Subtract(f{i}, v);";
        }

        yield return exponent == 2
            ? "TVector factor = TOps.Multiply(weight, TOps.Multiply(inverse, inverse));"
            : "TVector factor = TOps.Multiply(weight, inverse);";
        yield return "TOps.Store(ref losses, TOps.Multiply(loss, factor));";
    }

    private string Slope(int edge)
    {
        string slope = exponent == 2 ? $"f{edge}" : $"TOps.Sign(f{edge})";
        return spacings is null ? slope : $"TOps.Multiply({slope}, TOps.Create({spacings[edge]}))";
    }

    private IEnumerable<string> Gradient()
    {
        yield return "";
        yield return "// f: the potential of each class, summed outward from the argmax; the gradient is e * (f - mean) * factor.";
        foreach (string line in Running(i => $"f{Last - 1 - i}", i => $"f{Last - 1 - i}", Last, isDeclaration: false))
            yield return line;
        foreach (string line in Running(i => $"r{i}", i => $"r{i}", Last, isDeclaration: false))
            yield return line;
        for (int i = 1; i < Last; i++)
            yield return $"f{i} = TOps.Add(f{i}, r{i - 1});";
        yield return "TVector mean = TOps.Multiply(f0, e0);";
        for (int i = 1; i < Last; i++)
            yield return $"mean = TOps.MultiplyAdd(f{i}, e{i}, mean);";
        yield return $"mean = TOps.Multiply(TOps.MultiplyAdd(r{Last - 1}, e{Last}, mean), inverse);";
        yield return exponent == 2
            ? "factor = TOps.Multiply(TOps.Add(factor, factor), TOps.Load(ref scales));"
            : "factor = TOps.Multiply(factor, TOps.Load(ref scales));";
        for (int i = 0; i < Last; i++)
            yield return $"e{i} = TOps.Gradient(e{i}, f{i}, mean, factor);";
        yield return $"e{Last} = TOps.Gradient(e{Last}, r{Last - 1}, mean, factor);";
        foreach (string line in ColumnText.Store("g", "e", classCount))
            yield return line;
    }

    /// <summary>Running sums up to and with each class but the last.</summary>
    private IEnumerable<string> Ascending(string sum, string term) => Running(i => $"{sum}{i}", i => $"{term}{i}", Last, isDeclaration: true);

    /// <summary>Running sums beyond each class but the last.</summary>
    private IEnumerable<string> Descending(string sum, string term)
        => Running(i => $"{sum}{Last - 1 - i}", i => $"{term}{Last - i}", Last, isDeclaration: true);

    /// <summary>Running sums, every second one from the sum of a pair: half as long a chain of additions for a quarter more of them.</summary>
    private static IEnumerable<string> Running(Func<int, string> sum, Func<int, string> term, int count, bool isDeclaration)
    {
        string type = isDeclaration ? "TVector " : "";
        if (isDeclaration)
            yield return $"{type}{sum(0)} = {term(0)};";
        for (int i = 1; i < count; i += 2)
        {
            string pair = i == 1 ? term(1) : $"TOps.Add({term(i - 1)}, {term(i)})";
            string before = i == 1 ? sum(0) : sum(i - 2);
            yield return $"{(isDeclaration ? "TVector " : "")}{sum(i)} = TOps.Add({before}, {pair});";
        }

        for (int i = 2; i < count; i += 2)
            yield return $"{type}{sum(i)} = TOps.Add({sum(i - 1)}, {term(i)});";
    }

    private IEnumerable<string> Advance(bool soft, bool gradient)
    {
        string step = $"{classCount} * (nint)TOps.Width";
        yield return "";
        yield return Next("z", step);
        yield return soft ? Next("q", step) : Next("y", "TOps.Width");
        yield return Next("losses", "TOps.Width");
        if (!gradient)
            yield break;
        yield return Next("g", step);
        yield return Next("scales", "rows.ScaleStep");
    }

    private static string Next(string name, string step)
        => $"{name} = ref {Names.Unsafe}.Add(ref {name}, {step});";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture) + "f";
}
