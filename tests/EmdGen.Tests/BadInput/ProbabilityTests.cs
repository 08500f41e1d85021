using EmdGen.Testing.Rows;
using EmdGen.Tests.Calls;
using EmdGen.Tests.Values;

namespace EmdGen.Tests.BadInput;

/// <summary>Probabilities as input that are no distributions.</summary>
public class ProbabilityTests
{
    private const int ClassCount = Batches.ClassCount;

    /// <summary>Every implementation, with rows in [N,C] and in [N,C,S] whose positions do, and do not, fill vectors.</summary>
    public static TheoryData<string, int, int, bool> Layouts()
    {
        var layouts = new TheoryData<string, int, int, bool>();
        foreach (string name in Implementations.AllWithNarrow)
        {
            foreach (bool isSoft in new[] { false, true })
            {
                layouts.Add(name, 37, 1, isSoft);
                layouts.Add(name, 2, 37, isSoft);
                layouts.Add(name, 1, 48, isSoft);
            }
        }

        return layouts;
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Are_refused(string name, int images, int positions, bool isSoft)
    {
        (double[] Row, string[] Words)[] bad =
        [
            ([0, 0, 0, 0, 0], ["sums to 0,", "probabilities must sum to 1"]),
            ([10, 0, 0, 0, 0], ["sums to 10,"]),
            ([25, 25, 50, 0, 0], ["sums to 100,"]),
            ([1.0 / 1024, 0, 0, 0, 0], ["sums to 0.0009765625,"]),
            ([0.5, 0.5, 0.5, 0, 0], ["sums to 1.5,"]),
            ([1.25, -0.25, 0, 0, 0], ["has -0.25 for class 1,", "probabilities must be finite and not negative"]),
            ([0, 0, double.PositiveInfinity, 0, 0], ["has Infinity for class 2,"]),
            ([0, 0, 1, 0, double.NegativeInfinity], ["has -Infinity for class 4,"]),
        ];
        foreach ((double[] numbers, string[] words) in bad)
        {
            foreach (int row in Rows(images * positions))
            {
                Call call = Spoiled(images, positions, isSoft, (row, numbers));
                Refusal.Of(Batches.Implementation(name), call, "logits", [$"Row {row} of logits, read as EmdInput.Probabilities, ", .. words]);
            }
        }
    }

    /// <summary>Small numbers beside a large one are lost where float32 adds them up one after the other.</summary>
    [Fact]
    public void Sums_of_many_classes_keep_their_digits()
    {
        const int classCount = 30_000, rows = 16;
        float[] given = new float[rows * classCount];
        given.AsSpan().Fill(5.9e-8f);
        for (int row = 0; row < rows; row++)
            given[row * classCount] = 1.0002f;
        var options = new EmdOptions { Input = EmdInput.Probabilities };
        var exception = Assert.Throws<ArgumentException>(
            () => SquaredEmd.Loss(given, new int[rows], GroundDistance.Chain(classCount), options));
        Assert.Contains("Row 0 of logits, read as EmdInput.Probabilities, sums to 1.0019", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Sums_have_the_tolerance_of_soft_targets(string name, int images, int positions, bool isSoft)
    {
        double tolerance = Implementations.All.Contains(name) ? 1.0 / 1024 : 1.0 / 128;
        foreach (int row in Rows(images * positions))
        {
            Call good = Spoiled(images, positions, isSoft, (row, [0.5, 0, 0.5 + tolerance, -0.0, 0]));
            Assert.True(double.IsFinite(Batches.Implementation(name).Evaluate(good)));
            Call bad = Spoiled(images, positions, isSoft, (row, [0.5, 0, 0.5 + (4 * tolerance), 0, 0]));
            Refusal.Of(Batches.Implementation(name), bad, "logits", $"Row {row} ", tolerance < 1.0 / 512 ? "within 0.001" : "within 0.01");
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Rows_with_NaN_are_NaN_and_touch_no_other(string name, int images, int positions, bool isSoft)
    {
        Implementation loss = Batches.Implementation(name);
        Call clean = Spoiled(images, positions, isSoft);
        loss.Evaluate(clean);
        foreach (int row in Rows(images * positions))
        {
            for (int j = 0; j < ClassCount; j++)
            {
                double[] numbers = [-1, 0, double.PositiveInfinity, 7, 0];
                numbers[j] = double.NaN;
                Call call = Spoiled(images, positions, isSoft, (row, numbers));
                Assert.True(double.IsNaN(loss.Evaluate(call)));
                for (int i = 0; i < images * positions; i++)
                {
                    double[] gradient = Gradient(call, i, positions);
                    Assert.Equal(i == row ? double.NaN : clean[clean.Losses][i], call[call.Losses][i]);
                    Assert.Equal(i == row ? [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN] : Gradient(clean, i, positions), gradient);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Ignored_rows_may_hold_anything(string name, int images, int positions, bool isSoft)
    {
        if (isSoft)
            return;
        foreach (int row in Rows(images * positions))
        {
            Call call = Spoiled(images, positions, isSoft, (row, [0, -3, double.PositiveInfinity, 0, 9]));
            call.Labels![row] = -100;
            call = call with { Options = call.Options! with { IgnoreIndex = -100 } };
            Call wide = call.Copy() with { Labels = null, LongLabels = Array.ConvertAll(call.Labels, label => (long)label) };
            foreach (Call each in new[] { call, wide })
            {
                Assert.True(double.IsFinite(Batches.Implementation(name).Evaluate(each)));
                Assert.Equal(0, each[each.Losses][row]);
                Assert.Equal([0, 0, 0, 0, 0], Gradient(each, row, positions));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Are_not_looked_at_where_the_options_say_so(string name, int images, int positions, bool isSoft)
    {
        Call call = Spoiled(images, positions, isSoft, (3, [10, 0, 0, 0, 0]));
        call = call with { Options = call.Options! with { ValidateProbabilities = false } };
        Assert.True(double.IsFinite(Batches.Implementation(name).Evaluate(call)));
        Assert.DoesNotContain(Call.Guard, call[call.Gradient]);
    }

    /// <summary>The losses of unchecked rows are those of the formula: the sum of (F_i - G_i)^2 over the edges.</summary>
    [Theory]
    [MemberData(nameof(Implementations.WithNarrow), MemberType = typeof(Implementations))]
    public void Unchecked_rows_have_the_loss_of_the_formula(string name)
    {
        double[] rows =
        [
            0, 0, 0, 0, 0,
            10, 0, 0, 0, 0,
            1.0 / 1024, 0, 0, 0, 0,
            0.5, 0.5, 0.5, 0, 0,
        ];
        double little = 1 - (1.0 / 1024);
        var options = new EmdOptions
        {
            Input = EmdInput.Probabilities, ValidateProbabilities = false, Reduction = EmdReduction.Sum,
        };
        Call call = Call.Hard(rows, [2, 0, 0, 0], options);
        Implementation loss = Batches.Implementation(name);
        loss.Evaluate(call);
        Near.All([2, 324, 4 * little * little, 0.75], call[call.Losses], 300 * loss.Tolerance);

        // s_j, the sum of 2 d_i from j on: -1 on each of the last two edges of the first row, 9 on all of the second.
        Near.All([-4, -4, -4, -2, 0, 72, 54, 36, 18, 0], call[call.Gradient][..10], 70 * loss.Tolerance);
    }

    private static IEnumerable<int> Rows(int rows) => Batches.TellingRows.Append(rows - 1).Where(row => row < rows).Distinct();

    private static double[] Gradient(Call call, int row, int positions)
        => [.. Enumerable.Range(0, ClassCount).Select(j => call[call.Gradient][Index(row, j, positions)])];

    private static int Index(int row, int j, int positions) => (((row / positions * ClassCount) + j) * positions) + (row % positions);

    /// <summary>A good batch with some rows replaced; its numbers are multiples of 1/128, which 16-bit types hold too.</summary>
    private static Call Spoiled(int images, int positions, bool isSoft, params (int Row, double[] Numbers)[] replaced)
    {
        int rows = images * positions;
        double[] probabilities = Layout.ByPosition(Coarse(5, rows), ClassCount, positions);
        var options = new EmdOptions { Input = EmdInput.Probabilities, PositionCount = positions, Reduction = EmdReduction.Sum };
        Call call = isSoft
            ? Call.Soft(probabilities, Layout.ByPosition(Coarse(4, rows), ClassCount, positions), ClassCount, options)
            : Call.Hard(probabilities, new RandomDoubles(2).Labels(rows, ClassCount), options);
        foreach ((int row, double[] numbers) in replaced)
        {
            for (int j = 0; j < ClassCount; j++)
                call.Memory[call.Logits.Start.Value + Index(row, j, positions)] = numbers[j];
        }

        return call;
    }

    private static double[] Coarse(int seed, int rows)
    {
        var parts = new double[rows * ClassCount];
        int[] places = new RandomDoubles(seed).Labels(rows * 128, ClassCount);
        for (int i = 0; i < places.Length; i++)
            parts[(i / 128 * ClassCount) + places[i]] += 1.0 / 128;
        return parts;
    }
}
