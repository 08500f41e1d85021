using EmdGen.Generators.Emission.Cpu;

namespace EmdGen.Generators.Emission.Structures.Chain;

/// <summary>
/// The curvature of a chain. An edge gives a class before it the square of the mass beyond, and one behind it the square of the mass before: the
/// former are summed from the last edge downwards, the latter from the first upwards.
/// </summary>
/// <param name="classCount">C.</param>
/// <param name="spacings">[C - 1] float literals; null where all are 1.</param>
/// <param name="hasSums">Whether the block has the masses before and beyond each edge, as it does for labels.</param>
/// <param name="suffix">Ends the name of every variable.</param>
internal sealed class ChainCurvature(int classCount, IReadOnlyList<string>? spacings, bool hasSums, string suffix)
    : UnrolledCurvature(classCount, suffix)
{
    private string Before => hasSums ? "f" : "m";

    private string Beyond => hasSums ? "r" : "n";

    protected override IEnumerable<string> Rests() => hasSums ? [] : Ascending(Before, "e").Concat(Descending(Beyond, "e"));

    protected override string Rest(int index) => Beside(Before, Beyond, index);

    protected override IEnumerable<string> GaussNewton()
    {
        string up = N("u"), value = N("value");
        for (int i = Last - 1; i >= 0; i--)
            yield return $"TVector {N("d", i)} = {Squared(N(Beyond, i), spacings?[i], i == Last - 1 ? null : N("d", i + 1))};";
        yield return $"{Result(0)} = {value}.Of({SquareOf(0)}, {N("d", 0)});";
        for (int i = 1; i <= Last; i++)
        {
            string sum = Squared(N(Before, i - 1), spacings?[i - 1], i == 1 ? null : up);
            yield return $"{(i == 1 ? "TVector " : "")}{up} = {sum};";
            yield return $"{Result(i)} = {value}.Of({SquareOf(i)}, {(i == Last ? up : $"TOps.Add({up}, {N("d", i)})")});";
        }
    }
}
