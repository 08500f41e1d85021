using EmdGen.Testing.Rows;
using EmdGen.Tests.Calls;
using EmdGen.Tests.Values;

namespace EmdGen.Tests.BadInput;

/// <summary>Soft targets that are no distribution.</summary>
public class TargetTests
{
    private const int ClassCount = Batches.ClassCount;

    /// <summary>Every implementation, with rows in [N,C] and in [N,C,S] whose positions do, and do not, fill vectors.</summary>
    public static TheoryData<string, int, int> Layouts()
    {
        var layouts = new TheoryData<string, int, int>();
        foreach (string name in Implementations.All)
        {
            layouts.Add(name, 37, 1);
            layouts.Add(name, 2, 37);
            layouts.Add(name, 1, 48);
        }

        return layouts;
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Values(string name, int images, int positions)
    {
        (double Value, string Text)[] bad =
        [
            (-0.25, "-0.25"), (-1.0 / (1 << 30), "-9.3"), (double.NaN, "NaN"), (double.PositiveInfinity, "Infinity"),
            (double.NegativeInfinity, "-Infinity"),
        ];
        foreach ((double value, string text) in bad)
        {
            foreach (int row in Rows(images * positions))
            {
                // A second value repairs the sum, so that it is the value that is at fault.
                int j = row % ClassCount;
                double[] target = new double[ClassCount];
                target[j] = value;
                target[(j + 1) % ClassCount] = 1 - (double.IsFinite(value) ? value : 0);
                Call call = Spoiled(images, positions, row, target);
                Refusal.Of(Batches.Implementation(name), call, "targets", $"Row {row} ", $"class {j},", $" {text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Sums_outside_the_tolerance(string name, int images, int positions)
    {
        foreach (double sum in new[] { 0, 0.5, 1 - 0.00101, 1 + 0.00101, 2 })
        {
            foreach (int row in Rows(images * positions))
            {
                double[] target = [0, sum / 2, 0, sum / 2, 0];
                string text = FormattableString.Invariant($"{2 * (double)(float)(sum / 2)}");
                Call call = Spoiled(images, positions, row, target);
                Refusal.Of(Batches.Implementation(name), call, "targets", $"Row {row} ", $"sums to {text}", "0.001");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Sums_inside_the_tolerance_are_accepted(string name, int images, int positions)
    {
        foreach (double sum in new[] { 1 - 0.00099, 1 + 0.00099 })
        {
            foreach (int row in Rows(images * positions))
            {
                Call call = Spoiled(images, positions, row, [0, sum / 2, -0.0, sum / 2, 0]);
                Assert.True(double.IsFinite(Batches.Implementation(name).Evaluate(call)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Are_not_looked_at_where_the_options_say_so(string name, int images, int positions)
    {
        Call call = Spoiled(images, positions, 3, [0, 0.5, 0, 0, 0]);
        call = call with { Options = call.Options! with { ValidateTargets = false } };
        Assert.True(double.IsFinite(Batches.Implementation(name).Evaluate(call)));
        Assert.DoesNotContain(Call.Guard, call[call.Gradient]);
    }

    private static IEnumerable<int> Rows(int rows) => Batches.TellingRows.Append(rows - 1).Where(row => row < rows).Distinct();

    /// <summary>A good batch with one row's target replaced.</summary>
    private static Call Spoiled(int images, int positions, int row, double[] target)
    {
        var random = new RandomDoubles(4);
        int rows = images * positions;
        double[] targets = Layout.ByPosition(random.ExactTargets(rows, ClassCount), ClassCount, positions);
        Call call = Call.Soft(random.Logits(rows, ClassCount, 1), targets, ClassCount, new EmdOptions { PositionCount = positions });
        int first = call.Targets.Start.Value + (row / positions * ClassCount * positions) + (row % positions);
        for (int j = 0; j < ClassCount; j++)
            call.Memory[first + (j * positions)] = (float)target[j];
        return call;
    }
}
