namespace EmdGen.Tests.PublicSurface;

/// <summary>The run-time implementation and the reference, by the signatures that user code may rely on.</summary>
public class RuntimeTests
{
    private static readonly double[] Exact = [1, 2, 3, 0, 0.5, -1];

    private static readonly float[] Single = [1, 2, 3, 0, 0.5f, -1];

    private static readonly GroundDistance Chain = GroundDistance.Chain(3);

    private delegate T Loss<T, TLabel>(
        ReadOnlySpan<T> logits, ReadOnlySpan<TLabel> labels, GroundDistance distance, EmdOptions? options = null);

    private delegate T LossOfRows<T, TLabel>(
        ReadOnlySpan<T> logits, ReadOnlySpan<TLabel> labels, Span<T> losses, GroundDistance distance, EmdOptions? options = null);

    private delegate T Gradient<T, TLabel>(
        ReadOnlySpan<T> logits, ReadOnlySpan<TLabel> labels, Span<T> gradient, GroundDistance distance, EmdOptions? options = null);

    private delegate T GradientOfRows<T, TLabel>(
        ReadOnlySpan<T> logits,
        ReadOnlySpan<TLabel> labels,
        Span<T> losses,
        Span<T> gradient,
        GroundDistance distance,
        EmdOptions? options = null);

    [Fact]
    public void Run_time()
    {
        Agree<float, int>(
            Single, [0, 2], SquaredEmd.Loss, SquaredEmd.Loss, SquaredEmd.LossAndGradient, SquaredEmd.LossAndGradient);
        Agree<float, long>(
            Single, [0L, 2L], SquaredEmd.Loss, SquaredEmd.Loss, SquaredEmd.LossAndGradient, SquaredEmd.LossAndGradient);
        Agree<float, float>(
            Single, [1, 0, 0, 0, 0, 1], SquaredEmd.Loss, SquaredEmd.Loss, SquaredEmd.LossAndGradient, SquaredEmd.LossAndGradient);
    }

    [Fact]
    public void Reference()
    {
        Agree<double, int>(
            Exact,
            [0, 2],
            SquaredEmdReference.Loss,
            SquaredEmdReference.Loss,
            SquaredEmdReference.LossAndGradient,
            SquaredEmdReference.LossAndGradient);
        Agree<double, long>(
            Exact,
            [0L, 2L],
            SquaredEmdReference.Loss,
            SquaredEmdReference.Loss,
            SquaredEmdReference.LossAndGradient,
            SquaredEmdReference.LossAndGradient);
        Agree<double, double>(
            Exact,
            [1, 0, 0, 0, 0, 1],
            SquaredEmdReference.Loss,
            SquaredEmdReference.Loss,
            SquaredEmdReference.LossAndGradient,
            SquaredEmdReference.LossAndGradient);
    }

    [Fact]
    public void Distances()
    {
        Func<int, GroundDistance> unit = GroundDistance.Chain;
        Assert.Equal(2, unit(3)[0, 2]);
        Assert.Equal(4.5, GroundDistance.Chain((ReadOnlySpan<double>)[0.5, 1, 5])[2, 0]);
    }

    private static void Agree<T, TLabel>(
        T[] logits,
        TLabel[] labels,
        Loss<T, TLabel> loss,
        LossOfRows<T, TLabel> lossOfRows,
        Gradient<T, TLabel> gradient,
        GradientOfRows<T, TLabel> gradientOfRows)
        where T : struct, System.Numerics.INumber<T>
    {
        T[] losses = new T[2], slopes = new T[6], lossesAlone = new T[2], slopesAlone = new T[6];
        T value = gradientOfRows(logits, labels, losses, slopes, Chain);
        Assert.Equal(value, loss(logits, labels, Chain));
        Assert.Equal(value, lossOfRows(logits, labels, lossesAlone, Chain));
        Assert.Equal(value, gradient(logits, labels, slopesAlone, Chain));
        Assert.Equal(losses, lossesAlone);
        Assert.Equal(slopes, slopesAlone);
        Assert.Equal(double.CreateChecked(losses[0] + losses[1]) / 2, double.CreateChecked(value), 1e-6);
        Assert.DoesNotContain(T.Zero, slopes);
    }
}
