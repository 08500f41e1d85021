using System.Globalization;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The four kernels of a small chain, written out class by class over the operations of a vector width.</summary>
internal sealed class UnrolledChain
{
    /// <summary>Beyond this many classes registers spill, and loops over scratch are as fast.</summary>
    internal const int LargestClassCount = 12;

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
        => Softmax(gradient)
            .Concat(soft ? SoftPrefixes() : HardPrefixes())
            .Concat(Flows(soft, gradient))
            .Concat(gradient ? Gradient() : [])
            .Concat(Advance(soft, gradient));

    private IEnumerable<string> Softmax(bool gradient)
    {
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

    private IEnumerable<string> HardPrefixes()
    {
        yield return "";
        yield return "// f: the mass up to and with each class.";
        yield return "TVector label = TOps.LoadLabels(ref y);";
        yield return "TVector f0 = e0;";
        for (int i = 1; i < Last; i++)
            yield return $"TVector f{i} = TOps.Add(f{i - 1}, e{i});";
        yield return $"TVector inverse = TOps.Divide(one, TOps.Add(f{Last - 1}, e{Last}));";
    }

    private IEnumerable<string> SoftPrefixes()
    {
        yield return "";
        yield return "// t: the target on the scale of e; f: the mass of e minus t up to and with each class.";
        foreach (string line in ColumnText.Load("q", "t", classCount))
            yield return line;
        yield return $"TVector sum = {ColumnText.Tree("TOps.Add", "e", classCount)};";
        yield return "TVector inverse = TOps.Divide(one, sum);";
        for (int i = 0; i < classCount; i++)
            yield return $"t{i} = TOps.Multiply(t{i}, sum);";
        yield return $"TVector half = TOps.Multiply(TOps.Create(0.5f), TOps.Add(sum, {ColumnText.Tree("TOps.Add", "t", classCount)}));";
        yield return "TVector f0 = TOps.Subtract(e0, t0);";
        for (int i = 1; i < Last; i++)
            yield return $"TVector f{i} = TOps.Add(f{i - 1}, TOps.Subtract(e{i}, t{i}));";
    }

    private IEnumerable<string> Flows(bool soft, bool gradient)
    {
        yield return "";
        yield return soft
            ? "// d: the flow over each edge, from the side with the smaller mass; f becomes the potential below the argmax."
            : "// d: the flow over each edge, from the side without the label; f becomes the potential below the argmax.";
        yield return "TVector d, v, loss = TOps.Zero, tail = TOps.Zero;";
        if (soft)
            yield return "TVector tailMass = TOps.Zero;";
        if (gradient)
            yield return "TVector below = TOps.Zero;";
        for (int i = Last - 1; i >= 0; i--)
        {
            if (soft)
            {
                yield return $"tail = TOps.Add(tail, TOps.Subtract(t{i + 1}, e{i + 1}));";
                yield return $"tailMass = TOps.Add(tailMass, TOps.Add(t{i + 1}, e{i + 1}));";
                yield return $"d = TOps.SelectLessOrEqual(half, tailMass, f{i}, tail);";
            }
            else
            {
                yield return $"tail = TOps.Subtract(tail, e{i + 1});";
                yield return $"d = TOps.SelectLessOrEqual(label, TOps.Create({Number(i)}), tail, f{i});";
            }

            yield return $"v = {Slope(i)};";
            yield return "loss = TOps.MultiplyAdd(v, d, loss);";
            if (!gradient)
                continue;
            yield return $"f{i} = TOps.Add(below, v);";
            if (i > 0)
                yield return $"below = TOps.AddIfGreater(argmax, TOps.Create({Number(i)}), below, v);";
        }

        yield return exponent == 2
            ? "TVector factor = TOps.Multiply(weight, TOps.Multiply(inverse, inverse));"
            : "TVector factor = TOps.Multiply(weight, inverse);";
        yield return "TOps.Store(ref losses, TOps.Multiply(loss, factor));";
    }

    private string Slope(int edge)
    {
        string slope = exponent == 2 ? "d" : "TOps.Sign(d)";
        return spacings is null ? slope : $"TOps.Multiply({slope}, TOps.Create({spacings[edge]}))";
    }

    private IEnumerable<string> Gradient()
    {
        yield return "";
        yield return "// f: the potential, summed outward from the argmax; the gradient is e * (f - mean) * factor.";
        yield return "TVector above = TOps.Zero, mean = TOps.Zero;";
        for (int i = 0; i < Last; i++)
        {
            yield return $"v = TOps.SelectLessOrEqual(argmax, TOps.Create({Number(i)}), above, f{i});";
            yield return $"above = TOps.SubtractIfLessOrEqual(argmax, TOps.Create({Number(i)}), above, f{i});";
            yield return $"mean = TOps.MultiplyAdd(v, e{i}, mean);";
            yield return $"f{i} = v;";
        }

        yield return $"mean = TOps.Multiply(TOps.MultiplyAdd(above, e{Last}, mean), inverse);";
        yield return "factor = TOps.Multiply(factor, TOps.Load(ref scales));";
        if (exponent == 2)
            yield return "factor = TOps.Add(factor, factor);";
        for (int i = 0; i < Last; i++)
            yield return $"e{i} = TOps.Gradient(e{i}, f{i}, mean, factor);";
        yield return $"e{Last} = TOps.Gradient(e{Last}, above, mean, factor);";
        foreach (string line in ColumnText.Store("g", "e", classCount))
            yield return line;
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
