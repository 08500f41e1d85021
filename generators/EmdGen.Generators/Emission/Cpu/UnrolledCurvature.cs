namespace EmdGen.Generators.Emission.Cpu;

/// <summary>
/// The curvature of one block of an unrolled kernel, made of the masses: in the kernel itself, while they are at hand, or in a method apart that
/// takes them as arguments.
/// </summary>
/// <param name="classCount">C.</param>
/// <param name="suffix">Ends the name of every variable.</param>
internal abstract class UnrolledCurvature(int classCount, string suffix) : BlockText(classCount, suffix)
{
    /// <summary>The type parameters that choose a curvature, or none.</summary>
    internal static readonly IReadOnlyList<string> Switches = [GaussNewtonSwitch, MultinomialSwitch];

    private const string GaussNewtonSwitch = "TGaussNewton", MultinomialSwitch = "TMultinomial";

    /// <summary>The variables of a class that the curvature is made of.</summary>
    protected virtual IReadOnlyList<string> Terms => ["e"];

    /// <summary>The condition that there is a curvature.</summary>
    internal static string IsOn => $"{ShapeNames.IsOn(GaussNewtonSwitch)} || {ShapeNames.IsOn(MultinomialSwitch)}";

    /// <summary>The same place in the curvature's array as one in the gradient's.</summary>
    internal static string Place(string gradient)
        => $"{ShapeNames.Unsafe}.AddByteOffset(ref rows.Curvature, {ShapeNames.Unsafe}.ByteOffset(ref rows.Gradient, ref {gradient}))";

    /// <summary>The masses as parameters and arguments of a method apart.</summary>
    internal IEnumerable<string> Arguments() => Terms.SelectMany(term => Classes(i => N(term, i))).Prepend(N("inverse"));

    /// <summary>Statements that assign a variable c to each class and store it.</summary>
    internal IEnumerable<string> Lines()
    {
        string square = $"TOps.Multiply({N("inverse")}, {N("inverse")})", value = N("value");
        return
        [
            $"TVector {N("scale")} = TOps.Multiply(TOps.Load(ref {N("scales")}), {square});",
            .. Rests(),
            $"TVector {string.Join(", ", Classes(Result))};",
            .. StatementText.If(
                ShapeNames.IsOn(GaussNewtonSwitch),
                [DeclareValue(value, $"TOps.Multiply(TOps.Multiply({N("scale")}, TOps.Add(weight, weight)), {square})"), .. GaussNewton()],
                [DeclareLogistic(value), .. Classes(i => $"{Result(i)} = {value}.Of({N("e", i)}, {Rest(i)});")]),
            $"ref float {N("h")} = ref {Place(N("g"))};",
            ColumnText.Store(N("h"), Result, ClassCount),
        ];
    }

    /// <summary>Declares what <see cref="Rest"/> needs beside the terms.</summary>
    protected abstract IEnumerable<string> Rests();

    /// <summary>The mass of every other class, which nothing is subtracted for.</summary>
    protected abstract string Rest(int index);

    /// <summary>Assigns the diagonal of Gauss and Newton, half as large and on the masses' scale; "value" multiplies by the rest.</summary>
    protected abstract IEnumerable<string> GaussNewton();

    /// <summary>Declares what multiplies p_j (1 - p_j) by its part of the curvature.</summary>
    protected string DeclareLogistic(string value) => DeclareValue(value, $"TOps.Multiply({N("scale")}, TOps.Create(rows.LogisticWeight))");

    /// <summary>w m^2, added to a sum where there is one.</summary>
    protected static string Squared(string mass, string? weight, string? sum)
    {
        string weighted = weight is null ? mass : $"TOps.Multiply({mass}, TOps.Create({weight}))";
        return sum is null ? $"TOps.Multiply({weighted}, {mass})" : $"TOps.MultiplyAdd({weighted}, {mass}, {sum})";
    }

    protected string SquareOf(int index) => Squared(N("e", index), null, null);

    /// <summary>The variable of a class's curvature.</summary>
    protected string Result(int index) => N("c", index);

    protected string Beside(string ascending, string descending, int index)
        => SumText.Beside(i => N(ascending, i), i => N(descending, i), index, ClassCount);

    private static string DeclareValue(string value, string factor) => $"var {value} = new {ShapeNames.CurvatureValue}<TOps, TVector>({factor});";
}
