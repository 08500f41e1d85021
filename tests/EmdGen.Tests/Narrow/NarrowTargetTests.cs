using EmdGen.Testing.Numbers;
using EmdGen.Testing.Rows;
using EmdGen.Tests.BadInput;

namespace EmdGen.Tests.Narrow;

/// <summary>Soft targets of 16-bit types that are no distribution: their sums may miss 1 by one hundredth.</summary>
public class NarrowTargetTests
{
    private const int ClassCount = 5;

    public static TheoryData<Emd16BitType, int, int> Layouts()
    {
        var layouts = new TheoryData<Emd16BitType, int, int>();
        foreach (Emd16BitType type in Enum.GetValues<Emd16BitType>())
        {
            layouts.Add(type, 37, 1);
            layouts.Add(type, 2, 37);
            layouts.Add(type, 1, 48);
            layouts.Add(type, 1000, 1);
            layouts.Add(type, 2, 1600);
        }

        return layouts;
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Sums(Emd16BitType type, int images, int positions)
    {
        // Halves of these are numbers of both types.
        foreach ((float sum, bool isAccepted) in new[]
        {
            (1 - (1f / 128), true), (1 + (1f / 128), true), (1 - (2f / 128), false), (1 + (2f / 128), false), (0, false), (2, false),
        })
        {
            string text = FormattableString.Invariant($"sums to {(double)sum},");
            foreach (int row in Rows(images * positions))
                Check(type, images, positions, row, [0, sum / 2, -0f, sum / 2, 0], isAccepted ? null : [text, "within 0.01."]);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Values(Emd16BitType type, int images, int positions)
    {
        foreach ((float value, string text) in new[]
        {
            (-0.25f, "-0.25"), (float.NaN, "NaN"), (float.PositiveInfinity, "Infinity"), (float.NegativeInfinity, "-Infinity"),
        })
        {
            foreach (int row in Rows(images * positions))
                Check(type, images, positions, row, [1, 0.25f, 0, value, 0], [$" {text} ", "class 3,"]);
        }
    }

    private static IEnumerable<int> Rows(int rows)
        => new[] { 0, 6, 21, 33, 500, rows - 1 }.Where(row => row < rows).Distinct();

    /// <summary>A good batch with one row's target replaced.</summary>
    private static void Check(Emd16BitType type, int images, int positions, int row, float[] target, string[]? refusal)
    {
        int rows = images * positions;
        float[] targets = new float[rows * ClassCount];
        for (int i = 0; i < rows; i++)
            targets[(i * ClassCount) + (i % ClassCount)] = 1;
        target.CopyTo(targets, row * ClassCount);
        ushort[] logits = new ushort[targets.Length], gradient = new ushort[targets.Length];
        ushort[] bits = NarrowNumbers.Round(type, Layout.ByPosition(targets, ClassCount, positions));
        var losses = new float[rows];
        var options = new EmdOptions { PositionCount = positions };
        Func<float> evaluate = () => SquaredEmd.Evaluate16Bit(
            type, logits, bits, Emd16BitOutputs.LossOnly.WithLosses(losses).WithGradient(gradient), GroundDistance.Chain(ClassCount), options);
        if (refusal is null)
        {
            Assert.True(float.IsFinite(evaluate()));
            return;
        }

        Refusal.Names(Assert.ThrowsAny<ArgumentException>(() => evaluate()), "targets", [$"Row {row} ", .. refusal]);
        Assert.DoesNotContain(losses, loss => loss != 0);
        Assert.DoesNotContain(gradient, slope => slope != 0);
        options = options with { ValidateTargets = false };
        evaluate();
    }
}
