using EmdGen.Generators.Emission.Cpu;

namespace EmdGen.Generators.Emission.Structures.Table;

/// <summary>
/// The curvature of a table. Of v_j = e_j c_j comes a = e_j^2 c_j, where a negative c counts as 0: those of the other classes are summed from both
/// ends, and so is the mass beside a class, o.
/// </summary>
/// <param name="classCount">C.</param>
/// <param name="suffix">Ends the name of every variable.</param>
internal sealed class TableCurvature(int classCount, string suffix) : UnrolledCurvature(classCount, suffix)
{
    protected override IReadOnlyList<string> Terms => ["e", "v"];

    protected override IEnumerable<string> Rests()
        => Ascending("m", "e").Concat(Descending("n", "e")).Concat(Classes(i => $"TVector {Rest(i)} = {Beside("m", "n", i)};"));

    protected override string Rest(int index) => N("o", index);

    protected override IEnumerable<string> GaussNewton()
    {
        string value = N("value"), logistic = N("logistic");
        return
        [
            .. Classes(i => $"TVector {N("a", i)} = TOps.Multiply(TOps.Max({N("v", i)}, TOps.Zero), {N("e", i)});"),
            .. Ascending("s", "a"),
            .. Descending("t", "a"),
            .. Classes(i => $"{Result(i)} = {value}.Of({SquareOf(i)}, {Beside("s", "t", i)}, {N("a", i)}, {Squared(Rest(i), null, null)});"),
            .. StatementText.If(
                ShapeNames.IsOn("TCrossEntropy"),
                [
                    DeclareLogistic(logistic),
                    .. Classes(i => $"{Result(i)} = TOps.Add({Result(i)}, {logistic}.Of({N("e", i)}, {Rest(i)}));"),
                ]),
        ];
    }
}
