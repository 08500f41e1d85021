using EmdGen.Testing.Structures;
using EmdGen.Tests.Calls;

namespace EmdGen.Tests.Values;

/// <summary>Trees with values worked out by hand, and in the other forms they are known by.</summary>
public class TreeValueTests
{
    private const int Rows = 8;

    /// <summary>Two of the four classes under each of two inner nodes.</summary>
    private static readonly GroundDistance TwoByTwo = GroundDistance.Tree(4, [4, 4, 5, 5, -1, -1], [1, 1, 1, 1, 1, 1]);

    public static TheoryData<string> Names => Implementations.NamesOfAnyDistance;

    [Theory]
    [MemberData(nameof(Names))]
    public void One_class_and_another(string name)
    {
        foreach (int exponent in new[] { 1, 2 })
        {
            Implementation loss = Implementations.Of(name, TwoByTwo.WithExponent(exponent));
            for (int predicted = 0; predicted < 4; predicted++)
            {
                var logits = new double[4];
                logits[predicted] = 1000;
                for (int label = 0; label < 4; label++)
                {
                    int expected = predicted == label ? 0 : predicted / 2 == label / 2 ? 2 : 4;
                    Assert.Equal(expected, loss.Evaluate(Call.Hard(logits, [label])), loss.Tolerance);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Uniform_prediction(string name)
    {
        Implementation squared = Implementations.Of(name, TwoByTwo), absolute = Implementations.Of(name, TwoByTwo.WithExponent(1));
        for (int label = 0; label < 4; label++)
        {
            Call call = Call.Hard([3, 3, 3, 3], [label]);
            Assert.Equal(1.25, squared.Evaluate(call), squared.Tolerance);
            Assert.Equal(2.5, absolute.Evaluate(call), absolute.Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chain_is_a_tree(string name)
    {
        foreach (int classCount in new[] { 2, 5, 40 })
        {
            GroundDistance chain = RandomStructures.Of("spaced chain", classCount);
            int[] parents = [.. Enumerable.Range(1, classCount - 1), -1];
            double[] weights = [.. Enumerable.Range(0, classCount - 1).Select(i => chain[i, i + 1]), 1];
            GroundDistance tree = GroundDistance.Tree(classCount, parents, weights);
            foreach (int exponent in new[] { 1, 2 })
            {
                Implementation expected = Implementations.Of("reference", chain.WithExponent(exponent));
                Implementation actual = Implementations.Of(name, tree.WithExponent(exponent));
                foreach (Call call in HardAndSoft(classCount))
                    Agree(expected, actual, call, chain[0, classCount - 1]);
            }
        }
    }

    /// <summary>A star with unit edges: sum of (p_j - t_j)^2, and p_j - t_j its slopes, doubled.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_star_is_the_Brier_score(string name)
    {
        const int Count = 9;
        GroundDistance star = GroundDistance.Tree(Count, [.. Enumerable.Repeat(-1, Count)], [.. Enumerable.Repeat(1.0, Count)]);
        Implementation loss = Implementations.Of(name, star);
        double[] logits = new RandomDoubles(1).Logits(Rows, Count, 2), targets = new RandomDoubles(2).ExactTargets(Rows, Count);
        Call call = Call.Soft(logits, targets, Count);
        loss.Evaluate(call);
        IEnumerable<double> expected = logits.Chunk(Count).Zip(
            targets.Chunk(Count), (z, t) => RandomDoubles.Softmax(z).Zip(t, (p, target) => (p - target) * (p - target)).Sum());
        Near.All(expected, call[call.Losses], loss.Tolerance);
        double[] probabilities = [.. logits.Chunk(Count).SelectMany(RandomDoubles.Softmax)];
        var options = new EmdOptions { Input = EmdInput.Probabilities, Reduction = EmdReduction.Sum };
        Call plain = Call.Soft(probabilities, targets, Count, options);
        loss.Evaluate(plain);
        Near.All(probabilities.Zip(targets, (p, t) => 2 * (p - t)), plain[plain.Gradient], 2 * loss.Tolerance);
    }

    /// <summary>Exponent 1 with a hard label: the table of path lengths.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Expected_path_length(string name)
    {
        foreach (int classCount in new[] { 2, 3, 11, 60 })
        {
            GroundDistance tree = RandomStructures.Of("tree", classCount).WithExponent(1);
            var paths = new double[classCount, classCount];
            for (int i = 0; i < classCount; i++)
            {
                for (int k = 0; k < classCount; k++)
                    paths[i, k] = tree[i, k];
            }

            var random = new RandomDoubles(classCount);
            var options = new EmdOptions { CrossEntropyWeight = 0, Reduction = EmdReduction.Sum };
            Call call = Call.Hard(random.Logits(Rows, classCount, 2), random.Labels(Rows, classCount), options);
            Implementation expected = Implementations.Of("reference", GroundDistance.FromRows(paths).WithExponent(1));
            Agree(expected, Implementations.Of(name, tree), call, paths.Cast<double>().Max());
            Agree(expected, Implementations.Of(name, expected.Distance), call, paths.Cast<double>().Max());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_0_where_prediction_is_target(string name)
    {
        double[] target = [0.25, 0.125, 0.5, 0.125];
        Implementation loss = Implementations.Of(name, TwoByTwo);
        Call call = Call.Soft(target, target, 4, new EmdOptions { Input = EmdInput.Probabilities });
        Assert.Equal(0, loss.Evaluate(call));
        Assert.All(call[call.Gradient], value => Assert.Equal(0, value));
        Assert.Equal(0, loss.Evaluate(Call.Soft(Array.ConvertAll(target, Math.Log), target, 4)), 1e-12);
    }

    private static IEnumerable<Call> HardAndSoft(int classCount)
    {
        var random = new RandomDoubles(classCount);
        double[] logits = random.Logits(Rows, classCount, 2);
        var options = new EmdOptions { Reduction = EmdReduction.Sum };
        yield return Call.Hard(logits, random.Labels(Rows, classCount), options);
        yield return Call.Soft(logits, random.ExactTargets(Rows, classCount), classCount, options);
    }

    private static void Agree(Implementation expected, Implementation actual, Call call, double scale)
    {
        Call exact = call.Copy();
        expected.Evaluate(exact);
        actual.Evaluate(call);
        Near.All(exact[exact.Losses], call[call.Losses], actual.Tolerance * scale);
        Near.All(exact[exact.Gradient], call[call.Gradient], actual.Tolerance * scale);
    }
}
