using System.Globalization;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>
/// One block of rows of an unrolled kernel, written out class by class: every variable is one vector whose lanes are the rows. This class
/// writes the statements before and after the structure's own terms.
/// </summary>
/// <param name="classCount">C.</param>
/// <param name="exponent">rho.</param>
/// <param name="soft">Whether targets are distributions.</param>
/// <param name="gradient">Whether the gradient is computed.</param>
/// <param name="curvature">The statements that make a curvature; null where there is none.</param>
/// <param name="suffix">Ends the name of every variable, so that several blocks can stand side by side.</param>
internal abstract class UnrolledBlock(
    int classCount, int exponent, bool soft, bool gradient, IEnumerable<string>? curvature, string suffix)
    : BlockText(classCount, suffix)
{
    protected bool HasGradient => gradient;

    protected bool IsSoft => soft;

    protected int Exponent => exponent;

    /// <summary>The number that stands for each class in the argmax; null where the argmax is not needed as a class.</summary>
    protected virtual Func<int, int>? ArgmaxOf => index => index;

    /// <summary>Loads, computes and stores the block, a statement each.</summary>
    internal IEnumerable<string> Lines()
        => Softmax()
            .Concat(Terms())
            .Concat(StoreLoss())
            .Concat(gradient ? Gradient() : []);

    /// <summary>
    /// Declares the inverse of the masses' sum, and the loss on the masses' scale; with the gradient all that its potentials need too.
    /// </summary>
    protected abstract IEnumerable<string> Terms();

    /// <summary>Ends the potentials V_j.</summary>
    protected abstract IEnumerable<string> Potentials();

    /// <summary>The variable that V_j is in after that.</summary>
    protected abstract string Potential(int index);

    /// <summary>The statements that need the logits.</summary>
    protected virtual IEnumerable<string> BeforeExp() => [];

    /// <summary>The statements that the gradient needs beside the loss's own, once a variable has the factor of each row.</summary>
    protected virtual IEnumerable<string> BeforeSlopes() => [];

    protected virtual string StoredLoss() => $"TOps.Store(ref {N("losses")}, TOps.Multiply({N("loss")}, {N("factor")}));";

    /// <summary>Puts the gradient of a class in place of its mass.</summary>
    protected virtual string Slope(int index) => $"{N("e", index)} = {OwnSlope(index)};";

    protected string OwnSlope(int index) => $"TOps.Gradient({N("e", index)}, {Potential(index)}, {N("mean")}, {N("factor")})";

    /// <summary>The statement that makes a curvature where one is asked for: its place is between the masses and what takes their place.</summary>
    protected IEnumerable<string> Curvature()
        => curvature is null ? [] : [string.Join("\n", StatementText.If(UnrolledCurvature.IsOn, curvature))];

    protected static string Number(int value) => value.ToString(CultureInfo.InvariantCulture) + "f";

    private IEnumerable<string> Softmax()
    {
        foreach (string line in ColumnText.Load(N("z"), i => N("e", i), ClassCount))
            yield return line;
        yield return $"TVector {N("max")} = {ColumnText.Tree("TOps.Max", i => N("e", i), ClassCount)};";
        foreach (string line in BeforeExp())
            yield return line;
        for (int i = 0; i < ClassCount; i++)
            yield return $"{N("e", i)} = TOps.ExpSub({N("e", i)}, {N("max")});";
        if (!gradient || ArgmaxOf is not { } position)
            yield break;
        yield return $"TVector {N("argmax")} = TOps.Create({Number(position(Last))});";
        for (int i = 0; i < Last; i++)
            yield return $"{N("argmax")} = TOps.SelectEqual({N("e", i)}, one, TOps.Create({Number(position(i))}), {N("argmax")});";
    }

    private IEnumerable<string> StoreLoss()
    {
        yield return exponent == 2
            ? $"TVector {N("factor")} = TOps.Multiply(weight, TOps.Multiply({N("inverse")}, {N("inverse")}));"
            : $"TVector {N("factor")} = TOps.Multiply(weight, {N("inverse")});";
        yield return StoredLoss();
    }

    private IEnumerable<string> Gradient()
    {
        foreach (string line in Potentials())
            yield return line;
        yield return $"TVector {N("mean")} = TOps.Multiply({Potential(0)}, {N("e", 0)});";
        for (int i = 1; i < Last; i++)
            yield return $"{N("mean")} = TOps.MultiplyAdd({Potential(i)}, {N("e", i)}, {N("mean")});";
        yield return
            $"{N("mean")} = TOps.Multiply(TOps.MultiplyAdd({Potential(Last)}, {N("e", Last)}, {N("mean")}), {N("inverse")});";
        string factor = exponent == 2 ? $"TOps.Add({N("factor")}, {N("factor")})" : N("factor");
        yield return $"{N("factor")} = TOps.Multiply({factor}, TOps.Load(ref {N("scales")}));";
        foreach (string line in BeforeSlopes())
            yield return line;
        for (int i = 0; i < ClassCount; i++)
            yield return Slope(i);
        yield return ColumnText.Store(N("g"), i => N("e", i), ClassCount);
    }
}
