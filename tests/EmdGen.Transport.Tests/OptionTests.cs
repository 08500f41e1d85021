namespace EmdGen.Transport.Tests;

/// <summary>What the options that apply do to the loss and gradient of rows that are known one by one.</summary>
public class OptionTests
{
    private const int ClassCount = 7;
    private const int Rows = 24;

    private static readonly float[] Logits = new RandomRows(1).Logits(Rows * ClassCount, 2);
    private static readonly float[] Targets = Distributions();
    private static readonly GroundDistance Distance = new TableDistance(new RandomRows(3).Table(ClassCount, isMetric: false));

    [Fact]
    public void Reductions()
    {
        (float[] losses, float[] gradient) = OneByOne();
        foreach (EmdReduction reduction in Enum.GetValues<EmdReduction>())
            Check(losses, gradient, reduction == EmdReduction.Mean ? Rows : 1, new EmdOptions { Reduction = reduction });
    }

    [Fact]
    public void Weights()
    {
        float[] rowWeights = [.. Enumerable.Range(0, Rows).Select(row => row % 5 * 0.5f)];
        float[] classWeights = [.. Enumerable.Range(0, ClassCount).Select(j => 0.25f * j)];
        (float[] losses, float[] gradient) = OneByOne();
        double[] weights = [.. Enumerable.Range(0, Rows).Select(row => rowWeights[row] * Enumerable.Range(0, ClassCount).Sum(
            j => (double)Targets[(row * ClassCount) + j] * classWeights[j]))];
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] = (float)(gradient[i] * weights[i / ClassCount] * 3);
        for (int row = 0; row < Rows; row++)
            losses[row] = (float)(losses[row] * weights[row] * 3);
        var options = new EmdOptions { RowWeights = rowWeights, ClassWeights = classWeights, EmdWeight = 3 };
        Check(losses, gradient, weights.Sum(), options);
        Check(losses, gradient, 1, options with { Reduction = EmdReduction.None });
        Assert.Equal(0, ExactEmd.Loss(Logits, Targets, Distance, options with { RowWeights = new float[Rows] }));
    }

    [Fact]
    public void Positions()
    {
        (float[] losses, float[] gradient) = OneByOne();
        var options = new EmdOptions { PositionCount = 6, Reduction = EmdReduction.Sum };
        var (actualLosses, actualGradient) = (new float[Rows], new float[Logits.Length]);
        ExactEmd.LossAndGradient(ByPosition(Logits), ByPosition(Targets), actualLosses, actualGradient, Distance, options);
        Assert.Equal(losses, actualLosses);
        Assert.Equal(ByPosition(gradient), actualGradient);
    }

    [Fact]
    public void Any_number_of_threads_and_in_place_give_the_same_bits()
    {
        float[] logits = Repeat(Logits, 30), targets = Repeat(Targets, 30);
        float[] one = new float[logits.Length], other = new float[logits.Length];
        float loss = ExactEmd.LossAndGradient(logits, targets, one, Distance, new EmdOptions { MaxDegreeOfParallelism = 1 });
        Assert.Equal(loss, ExactEmd.LossAndGradient(logits, targets, other, Distance, new EmdOptions { MaxDegreeOfParallelism = 3 }));
        Assert.Equal(one, other);
        Assert.Equal(loss, ExactEmd.LossAndGradient(logits, targets, logits, Distance));
        Assert.Equal(one, logits);
    }

    [Fact]
    public void An_empty_batch_has_loss_0()
    {
        Assert.Equal(0, ExactEmd.LossAndGradient([], [], [], [], Distance));
        Assert.Equal(0, ExactEmd.Loss([], [], Distance, new EmdOptions { Reduction = EmdReduction.Sum }));
    }

    /// <summary>Memory is taken by a call, not by a row.</summary>
    [Fact]
    public void Rows_allocate_nothing()
    {
        float[] logits = Repeat(Logits, 50), targets = Repeat(Targets, 50);
        var options = new EmdOptions { MaxDegreeOfParallelism = 1 };
        long few = Allocated(() => ExactEmd.LossAndGradient(Logits, Targets, new float[Logits.Length], Distance, options));
        long many = Allocated(() => ExactEmd.LossAndGradient(logits, targets, new float[logits.Length], Distance, options));
        Assert.InRange(many - few, 0, ((logits.Length - Logits.Length) * sizeof(float)) + 64);
    }

    private static float[] Repeat(float[] rows, int count) => [.. Enumerable.Repeat(rows, count).SelectMany(row => row)];

    private static long Allocated(Action call)
    {
        for (int i = 0; i < 100; i++)
            call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Check(float[] losses, float[] gradient, double divisor, EmdOptions options)
    {
        var (actualLosses, actualGradient) = (new float[Rows], new float[Logits.Length]);
        double expected = losses.Sum(loss => (double)loss) / divisor;
        Assert.Equal(expected, ExactEmd.LossAndGradient(Logits, Targets, actualLosses, actualGradient, Distance, options), 1e-6 * expected);
        Assert.Equal(losses, actualLosses, Near);
        Assert.Equal(gradient.Select(value => (float)(value / divisor)), actualGradient, Near);
        Assert.Equal(expected, ExactEmd.Loss(Logits, Targets, actualLosses, Distance, options), 1e-6 * expected);
        Assert.Equal(losses, actualLosses, Near);
    }

    private static bool Near(float expected, float actual) => Math.Abs(expected - actual) <= 3e-7 * (Math.Abs(expected) + 1e-3);

    private static (float[] Losses, float[] Gradient) OneByOne()
    {
        var (losses, gradient) = (new float[Rows], new float[Logits.Length]);
        for (int row = 0; row < Rows; row++)
        {
            Range range = (row * ClassCount)..((row + 1) * ClassCount);
            losses[row] = ExactEmd.LossAndGradient(Logits.AsSpan(range), Targets.AsSpan(range), gradient.AsSpan(range), Distance);
        }

        return (losses, gradient);
    }

    private static float[] Distributions()
    {
        var rows = new RandomRows(2);
        float[] targets = [.. Enumerable.Range(0, Rows).SelectMany(_ => rows.Softmax(ClassCount, 2))];
        targets.AsSpan(0, ClassCount).Clear();
        targets[4] = 1;
        return targets;
    }

    /// <summary>From [24, C] to [4, C, 6].</summary>
    private static float[] ByPosition(float[] rows)
    {
        var images = new float[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            (int row, int j) = Math.DivRem(i, ClassCount);
            images[(((row / 6 * ClassCount) + j) * 6) + (row % 6)] = rows[i];
        }

        return images;
    }
}
