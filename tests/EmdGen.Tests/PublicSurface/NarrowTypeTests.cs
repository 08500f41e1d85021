using EmdGen.Testing.Numbers;
using EmdGen.Tests.Properties;

namespace EmdGen.Tests.PublicSurface;

/// <summary>The methods for 16-bit numbers of a generated type and of the run-time implementation, by exactly their signatures.</summary>
public class NarrowTypeTests
{
    private static readonly float[] Logits = [1, 2, 3, 4, 0, 0.5f, -1, 2, 1, 1, 0, 3];

    private static readonly float[] Targets = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

    private static readonly Gap[] Members = [Gap.Cold, Gap.Zero, Gap.Warm];

    public delegate float Loss<T, TTarget>(ReadOnlySpan<T> logits, ReadOnlySpan<TTarget> targets, EmdOptions? options = null);

    public delegate float LossOfRows<T, TTarget>(
        ReadOnlySpan<T> logits, ReadOnlySpan<TTarget> targets, Span<float> losses, EmdOptions? options = null);

    public delegate float Gradient<T, TTarget>(
        ReadOnlySpan<T> logits, ReadOnlySpan<TTarget> targets, Span<T> gradient, EmdOptions? options = null);

    public delegate float GradientOfRows<T, TTarget>(
        ReadOnlySpan<T> logits, ReadOnlySpan<TTarget> targets, Span<float> losses, Span<T> gradient, EmdOptions? options = null);

    private static GroundDistance Distance => GapEmd.Distance;

    [Fact]
    public void Half_of_a_generated_type()
    {
        Half[] logits = Array.ConvertAll(Logits, x => (Half)x);
        Agree<Half, int>(logits, [0, 1, 2], GapEmd.Loss, GapEmd.Loss, GapEmd.LossAndGradient, GapEmd.LossAndGradient);
        Agree<Half, long>(logits, [0, 1, 2], GapEmd.Loss, GapEmd.Loss, GapEmd.LossAndGradient, GapEmd.LossAndGradient);
        Agree(logits, Members, GapEmd.Loss, GapEmd.Loss, GapEmd.LossAndGradient, GapEmd.LossAndGradient);
        Half[] targets = Array.ConvertAll(Targets, x => (Half)x);
        Agree(logits, targets, GapEmd.Loss, GapEmd.Loss, GapEmd.LossAndGradient, GapEmd.LossAndGradient);
    }

    [Fact]
    public void BFloat16_of_a_generated_type()
    {
        ushort[] logits = NarrowNumbers.Round(Emd16BitType.BFloat16, Logits);
        Agree<ushort, int>(
            logits,
            [0, 1, 2],
            GapEmd.LossBFloat16,
            GapEmd.LossBFloat16,
            GapEmd.LossAndGradientBFloat16,
            GapEmd.LossAndGradientBFloat16);
        Agree<ushort, long>(
            logits,
            [0, 1, 2],
            GapEmd.LossBFloat16,
            GapEmd.LossBFloat16,
            GapEmd.LossAndGradientBFloat16,
            GapEmd.LossAndGradientBFloat16);
        Agree(
            logits, Members, GapEmd.LossBFloat16, GapEmd.LossBFloat16, GapEmd.LossAndGradientBFloat16, GapEmd.LossAndGradientBFloat16);
        ushort[] targets = NarrowNumbers.Round(Emd16BitType.BFloat16, Targets);
        Agree(
            logits, targets, GapEmd.LossBFloat16, GapEmd.LossBFloat16, GapEmd.LossAndGradientBFloat16, GapEmd.LossAndGradientBFloat16);
    }

    [Fact]
    public void Half_of_the_run_time_implementation()
    {
        Half[] logits = Array.ConvertAll(Logits, x => (Half)x), targets = Array.ConvertAll(Targets, x => (Half)x);
        Agree<Half, int>(
            logits,
            [0, 1, 2],
            (z, y, options) => SquaredEmd.Loss(z, y, Distance, options),
            (z, y, losses, options) => SquaredEmd.Loss(z, y, losses, Distance, options),
            (z, y, gradient, options) => SquaredEmd.LossAndGradient(z, y, gradient, Distance, options),
            (z, y, losses, gradient, options) => SquaredEmd.LossAndGradient(z, y, losses, gradient, Distance, options));
        Agree<Half, long>(
            logits,
            [0, 1, 2],
            (z, y, options) => SquaredEmd.Loss(z, y, Distance, options),
            (z, y, losses, options) => SquaredEmd.Loss(z, y, losses, Distance, options),
            (z, y, gradient, options) => SquaredEmd.LossAndGradient(z, y, gradient, Distance, options),
            (z, y, losses, gradient, options) => SquaredEmd.LossAndGradient(z, y, losses, gradient, Distance, options));
        Agree(
            logits,
            targets,
            (z, t, options) => SquaredEmd.Loss(z, t, Distance, options),
            (z, t, losses, options) => SquaredEmd.Loss(z, t, losses, Distance, options),
            (z, t, gradient, options) => SquaredEmd.LossAndGradient(z, t, gradient, Distance, options),
            (z, t, losses, gradient, options) => SquaredEmd.LossAndGradient(z, t, losses, gradient, Distance, options));
    }

    [Fact]
    public void BFloat16_of_the_run_time_implementation()
    {
        ushort[] logits = NarrowNumbers.Round(Emd16BitType.BFloat16, Logits), targets = NarrowNumbers.Round(Emd16BitType.BFloat16, Targets);
        Agree<ushort, int>(
            logits,
            [0, 1, 2],
            (z, y, options) => SquaredEmd.LossBFloat16(z, y, Distance, options),
            (z, y, losses, options) => SquaredEmd.LossBFloat16(z, y, losses, Distance, options),
            (z, y, gradient, options) => SquaredEmd.LossAndGradientBFloat16(z, y, gradient, Distance, options),
            (z, y, losses, gradient, options) => SquaredEmd.LossAndGradientBFloat16(z, y, losses, gradient, Distance, options));
        Agree<ushort, long>(
            logits,
            [0, 1, 2],
            (z, y, options) => SquaredEmd.LossBFloat16(z, y, Distance, options),
            (z, y, losses, options) => SquaredEmd.LossBFloat16(z, y, losses, Distance, options),
            (z, y, gradient, options) => SquaredEmd.LossAndGradientBFloat16(z, y, gradient, Distance, options),
            (z, y, losses, gradient, options) => SquaredEmd.LossAndGradientBFloat16(z, y, losses, gradient, Distance, options));
        Agree(
            logits,
            targets,
            (z, t, options) => SquaredEmd.LossBFloat16(z, t, Distance, options),
            (z, t, losses, options) => SquaredEmd.LossBFloat16(z, t, losses, Distance, options),
            (z, t, gradient, options) => SquaredEmd.LossAndGradientBFloat16(z, t, gradient, Distance, options),
            (z, t, losses, gradient, options) => SquaredEmd.LossAndGradientBFloat16(z, t, losses, gradient, Distance, options));
    }

    /// <summary>Compared with the underlying value, as in float32.</summary>
    [Fact]
    public void Ignored_members()
    {
        var options = new EmdOptions { IgnoreIndex = (long)Gap.Zero };
        float[] single = new float[3], losses = new float[3];
        Half[] logits = Array.ConvertAll(Logits, x => (Half)x), slopes = new Half[12];
        Assert.Equal(GapEmd.Loss(Logits, Members, single, options), GapEmd.LossAndGradient(logits, Members, losses, slopes, options));
        Assert.Equal(single, losses);
        Assert.Equal(0, losses[1]);
        Assert.All(slopes[4..8], slope => Assert.Equal(Half.Zero, slope));
        Gap[] unknown = [Gap.Cold, (Gap)5, Gap.Warm];
        Assert.Contains("row 1", Assert.Throws<ArgumentException>("labels", () => GapEmd.Loss(logits, unknown)).Message, StringComparison.Ordinal);
    }

    /// <summary>The four agree with each other, and with float32, whose value 16-bit logits of few digits do not change.</summary>
    private static void Agree<T, TTarget>(
        T[] logits,
        TTarget[] targets,
        Loss<T, TTarget> loss,
        LossOfRows<T, TTarget> lossOfRows,
        Gradient<T, TTarget> gradient,
        GradientOfRows<T, TTarget> gradientOfRows)
        where T : struct
    {
        float[] losses = new float[3], lossesAlone = new float[3], single = new float[3];
        T[] slopes = new T[12], slopesAlone = new T[12];
        float value = gradientOfRows(logits, targets, losses, slopes);
        Assert.Equal(GapEmd.Loss(Logits, Members, single), value, 1e-6f);
        Assert.Equal(single, losses, (expected, actual) => Math.Abs(expected - actual) <= 1e-6f);
        Assert.Equal(value, loss(logits, targets));
        Assert.Equal(value, lossOfRows(logits, targets, lossesAlone));
        Assert.Equal(value, gradient(logits, targets, slopesAlone));
        Assert.Equal(losses, lossesAlone);
        Assert.Equal(slopes, slopesAlone);
        Assert.DoesNotContain(default, slopes);
        Assert.Equal(losses.Sum(), loss(logits, targets, new EmdOptions { Reduction = EmdReduction.Sum }), 1e-5f);
    }
}
