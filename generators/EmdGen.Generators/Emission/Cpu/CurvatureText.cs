namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The statement of an unrolled kernel that makes a curvature of a block's masses while they are at hand.</summary>
internal static class CurvatureText
{
    /// <summary>The type parameters that choose a curvature, or none.</summary>
    internal static readonly IReadOnlyList<string> Switches = ["TGaussNewton", "TMultinomial"];

    private static readonly string IsOn = $"{ShapeNames.IsOn("TGaussNewton")} || {ShapeNames.IsOn("TMultinomial")}";

    /// <summary>
    /// One statement, which assigns a variable c to each class and stores them. Its place beside the gradient's is that of the gradient in its
    /// own array.
    /// </summary>
    /// <param name="name">A variable's name.</param>
    /// <param name="classCount">C.</param>
    /// <param name="rests">Declares what both curvatures need.</param>
    /// <param name="gaussNewton">Assigns the diagonal of Gauss and Newton.</param>
    /// <param name="logistic">Assigns p_j (1 - p_j).</param>
    internal static string Statement(
        Func<string, string> name, int classCount, IEnumerable<string> rests, IEnumerable<string> gaussNewton, IEnumerable<string> logistic)
    {
        string square = $"TOps.Multiply({name("inverse")}, {name("inverse")})", scale = name("scale"), value = name("value");
        string[] body =
        [
            $"TVector {scale} = TOps.Multiply(TOps.Load(ref {name("scales")}), {square});",
            .. rests,
            $"TVector {string.Join(", ", Enumerable.Range(0, classCount).Select(Result))};",
            $"if ({ShapeNames.IsOn("TGaussNewton")})",
            "{",
            .. Indented([Factor(value, $"TOps.Multiply(TOps.Multiply({scale}, TOps.Add(weight, weight)), {square})"), .. gaussNewton]),
            "}",
            "else",
            "{",
            .. Indented([Factor(value, LogisticFactor(scale)), .. logistic]),
            "}",
            $"ref float {name("h")} = ref {Place(name("g"))};",
            ColumnText.Store(name("h"), Result, classCount),
        ];
        return string.Join("\n", [$"if ({IsOn})", "{", .. Indented(body), "}"]);

        string Result(int index) => name("c" + index);
    }

    /// <summary>What p_j (1 - p_j) is multiplied by.</summary>
    internal static string LogisticFactor(string scale) => $"TOps.Multiply({scale}, TOps.Create(rows.LogisticWeight))";

    /// <summary>Declares the variable that has a factor.</summary>
    internal static string Factor(string value, string factor) => $"var {value} = new {ShapeNames.CurvatureValue}<TOps, TVector>({factor});";

    /// <summary>A product of two numbers times the factor of a variable.</summary>
    internal static string Value(string value, string a, string b) => $"{value}.Of({a}, {b})";

    /// <summary>w m^2, added to a sum where there is one.</summary>
    internal static string Squared(string mass, string? weight, string? sum)
    {
        string weighted = weight is null ? mass : $"TOps.Multiply({mass}, TOps.Create({weight}))";
        return sum is null ? $"TOps.Multiply({weighted}, {mass})" : $"TOps.MultiplyAdd({weighted}, {mass}, {sum})";
    }

    /// <summary>The same place in the curvature's array as one in the gradient's.</summary>
    internal static string Place(string gradient)
        => $"{ShapeNames.Unsafe}.AddByteOffset(ref rows.Curvature, {ShapeNames.Unsafe}.ByteOffset(ref rows.Gradient, ref {gradient}))";

    /// <summary>The statement that is run where there is a curvature.</summary>
    internal static IEnumerable<string> WhereOn(IEnumerable<string> lines) => [$"if ({IsOn})", "{", .. Indented(lines), "}"];

    private static IEnumerable<string> Indented(IEnumerable<string> statements)
        => statements.SelectMany(statement => statement.Split('\n')).Select(line => "    " + line);
}
