using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.BadInput;

/// <summary>A distance where none is taken, and none where one is needed.</summary>
public class DistanceTests
{
    private const float Guard = -7.25f;

    private static readonly float[] Logits = new float[10];

    private static readonly float[] Targets = [1, 0, 0, 0, 0, 0, 0, 0, 0, 1];

    private static readonly int[] Labels = [0, 4];

    private delegate float Evaluation(EmdOutputs outputs);

    [Fact]
    public void Is_refused_by_a_structure_fixed_at_compile_time()
    {
        foreach (GroundDistance distance in new[] { Chains.Unit5.Distance, GroundDistance.Chain(5), GroundDistance.Chain(3) })
        {
            Refused(outputs => Of<Chains.Unit5>.Int32(outputs, distance));
            Refused(outputs => Of<Chains.Unit5>.Int64(outputs, distance));
            Refused(outputs => Of<Chains.Unit5>.Soft(outputs, distance));
        }
    }

    [Fact]
    public void Is_needed_at_run_time()
    {
        var exact = new double[10];
        Assert.Equal("distance", Assert.Throws<ArgumentNullException>(() => SquaredEmd.Loss(Logits, Labels, null!)).ParamName);
        Assert.Equal("distance", Assert.Throws<ArgumentNullException>(() => SquaredEmd.Loss(Logits, Targets, null!)).ParamName);
        Assert.Equal("distance", Assert.Throws<ArgumentNullException>(() => SquaredEmdReference.Loss(exact, Labels, null!)).ParamName);
    }

    /// <summary>The class count is the distance's: five classes' numbers are no three classes'.</summary>
    [Fact]
    public void Of_another_class_count()
    {
        float[] gradient = [.. Enumerable.Repeat(Guard, 10)];
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(
            () => SquaredEmd.LossAndGradient(Logits, Labels, gradient, GroundDistance.Chain(3)));
        Refusal.Names(refused, "logits", "10 logits", "3 classes");
        Assert.All(gradient, value => Assert.Equal(Guard, value));
    }

    private static void Refused(Evaluation evaluation)
    {
        float[] losses = [Guard, Guard], gradient = [.. Enumerable.Repeat(Guard, 10)];
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(
            () => evaluation(EmdOutputs.LossOnly.WithLosses(losses).WithGradient(gradient)));
        Refusal.Names(refused, "distance", "fixed");
        Assert.All(losses.Concat(gradient), value => Assert.Equal(Guard, value));
    }

    private static class Of<TEmd>
        where TEmd : struct, ISquaredEmd
    {
        internal static float Int32(EmdOutputs outputs, GroundDistance distance) => TEmd.Evaluate(Logits, Labels, outputs, distance, null);

        internal static float Int64(EmdOutputs outputs, GroundDistance distance)
            => TEmd.Evaluate(Logits, Array.ConvertAll(Labels, label => (long)label), outputs, distance, null);

        internal static float Soft(EmdOutputs outputs, GroundDistance distance) => TEmd.Evaluate(Logits, Targets, outputs, distance, null);
    }
}
