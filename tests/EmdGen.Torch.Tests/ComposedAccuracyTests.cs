using EmdGen.Testing.Accuracy;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Options;
using EmdGen.Testing.Structures;
using EmdGen.Torch.Tests.Infrastructure;

namespace EmdGen.Torch.Tests;

/// <summary>The composed loss in float32 passes the checks of the kernels against the float64 reference, within the same bounds.</summary>
public class ComposedAccuracyTests
{
    /// <summary>Every structure with either exponent, and a tree of which two edges, one above the other, have every class below them.</summary>
    public static TheoryData<string, int, int> Structures
    {
        get
        {
            var structures = new TheoryData<string, int, int>();
            foreach (string name in RandomStructures.All)
            {
                foreach (int exponent in (int[])[1, 2])
                {
                    foreach (int classCount in (int[])[2, 5, 41])
                        structures.Add(name, classCount, exponent);
                }
            }

            structures.Add(Trunk, 5, 1);
            structures.Add(Trunk, 5, 2);
            return structures;
        }
    }

    private const string Trunk = "tree with a trunk";

    [Theory]
    [MemberData(nameof(Structures))]
    public void Loss_and_gradient_are_within_the_bounds_of_kernels(string name, int classCount, int exponent)
    {
        ComposedSubject subject = SubjectOf(name, classCount, exponent);
        foreach (double deviation in (double[])[1, 10, 50])
        {
            Assert.Empty(AccuracyCheck.Run(subject, ExactBatch.Hard(subject.Distance, 41, deviation, 3)));
            if (subject.TakesTargets)
                Assert.Empty(AccuracyCheck.Run(subject, ExactBatch.Soft(subject.Distance, 41, deviation, 3)));
        }
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void Options_give_what_the_reference_gives(string name, int classCount, int exponent)
    {
        ComposedSubject subject = SubjectOf(name, classCount, exponent);
        Assert.Empty(OptionCheck.Run(subject, 11, 1, 1).Concat(OptionCheck.Run(subject, 3, 5, 2)));
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void Rows_that_are_no_distributions_give_what_the_reference_gives(string name, int classCount, int exponent)
        => Assert.Empty(NoDistributionCheck.Run(SubjectOf(name, classCount, exponent)));

    [Theory]
    [MemberData(nameof(Structures))]
    public void Special_values_stay_in_their_rows(string name, int classCount, int exponent)
        => Assert.Empty(SpecialValueCheck.Run(SubjectOf(name, classCount, exponent)));

    [Fact]
    public void Cross_entropy_of_confident_rows_keeps_its_digits()
    {
        var options = new EmdOptions { CrossEntropyWeight = 1, EmdWeight = 0, Reduction = EmdReduction.Sum };
        ComposedSubject subject = SubjectOf("unit chain", 5, 2);
        float[] losses = new float[1], gradient = new float[5];
        double[] exactLosses = new double[1], exactGradient = new double[5];
        for (float gap = 1; gap <= 40; gap += 3)
        {
            foreach (int label in (int[])[2, 4])
            {
                float[] logits = [0, 1, gap + 1, 0.5f, -1];
                subject.Hard(logits, [label], losses, gradient, options);
                SquaredEmdReference.LossAndGradient(
                    Array.ConvertAll(logits, x => (double)x), [label], exactLosses, exactGradient, subject.Distance, options);
                Assert.InRange(losses[0] / exactLosses[0], 1 - 1e-6, 1 + 1e-6);
                for (int j = 0; j < gradient.Length; j++)
                    Assert.InRange(gradient[j] / exactGradient[j], 1 - 1e-6, 1 + 1e-6);
            }
        }
    }

    private static ComposedSubject SubjectOf(string name, int classCount, int exponent)
    {
        GroundDistance distance = name == Trunk
            ? GroundDistance.Tree(5, [7, 7, 8, 8, 6, -1, 5, 6, 6], [0.5, 1, 0.25, 2, 1, 3, 0.7, 1.5, 0.4])
            : RandomStructures.Of(name, classCount);
        return new ComposedSubject($"{name}, C {classCount}, exponent {exponent}", distance.WithExponent(exponent));
    }
}
