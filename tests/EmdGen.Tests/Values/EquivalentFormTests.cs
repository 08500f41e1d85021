using EmdGen.Tests.Calls;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Values;

/// <summary>The loss of a chain in the other forms it is known by.</summary>
public class EquivalentFormTests
{
    private const int Rows = 8;

    public static TheoryData<string> Names => Implementations.Names;

    /// <summary>E = sum p_i t_j D_ij - 1/2 sum p_i p_j D_ij - 1/2 sum t_i t_j D_ij, the energy distance.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Energy(string name)
    {
        CheckEnergy(Implementations.Of<Chains.Unit6>(name));
        CheckEnergy(Implementations.Of<Chains.Unit20>(name));
        CheckEnergy(Implementations.Of<Chains.Spaced8>(name));
    }

    /// <summary>Exponent 1 with a hard label: the expected distance from the label, sum p_i D_ik.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Expected_distance(string name)
    {
        CheckExpectedDistance(Implementations.Of<Chains.Absolute7>(name));
        CheckExpectedDistance(Implementations.Of<Chains.AbsoluteSpaced4>(name));
        CheckExpectedDistance(Implementations.Of<Chains.Absolute40>(name));
    }

    private static void CheckEnergy(Implementation loss)
    {
        var random = new RandomDoubles(5);
        double[] logits = random.Logits(Rows, loss.ClassCount, 2), targets = random.ExactTargets(Rows, loss.ClassCount);
        Call call = Call.Soft(logits, targets, loss.ClassCount);
        loss.Evaluate(call);
        IEnumerable<double> expected = logits.Chunk(loss.ClassCount).Zip(targets.Chunk(loss.ClassCount), (z, t) =>
        {
            double[] p = RandomDoubles.Softmax(z);
            return Pairs(loss, p, t) - (Pairs(loss, p, p) / 2) - (Pairs(loss, t, t) / 2);
        });
        Near.All(expected, call[call.Losses], loss.Tolerance * loss.Distance[0, loss.ClassCount - 1]);
    }

    private static void CheckExpectedDistance(Implementation loss)
    {
        var random = new RandomDoubles(6);
        double[] logits = random.Logits(Rows, loss.ClassCount, 2);
        int[] labels = random.Labels(Rows, loss.ClassCount);
        Call call = Call.Hard(logits, labels);
        loss.Evaluate(call);
        IEnumerable<double> expected = logits.Chunk(loss.ClassCount)
            .Zip(labels, (z, k) => RandomDoubles.Softmax(z).Select((p, i) => p * loss.Distance[i, k]).Sum());
        Near.All(expected, call[call.Losses], loss.Tolerance * loss.Distance[0, loss.ClassCount - 1]);
    }

    private static double Pairs(Implementation loss, double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
        {
            for (int j = 0; j < right.Length; j++)
                sum += left[i] * right[j] * loss.Distance[i, j];
        }

        return sum;
    }
}
