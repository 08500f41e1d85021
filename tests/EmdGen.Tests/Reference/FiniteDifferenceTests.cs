using EmdGen.Testing.Rows;
using EmdGen.Testing.Structures;
using EmdGen.Tests.Calls;
using EmdGen.Tests.Values;

namespace EmdGen.Tests.Reference;

/// <summary>
/// The reference's gradient against central differences of its own value. Probabilities are moved from class to class, because a loss
/// between distributions is defined only where they sum to 1: there a gradient's differences between classes are what is compared.
/// </summary>
public class FiniteDifferenceTests
{
    private const int Rows = 6;
    private const double Step = 2e-5;

    /// <summary>Structure, class count, exponent, positions, input.</summary>
    public static TheoryData<string, int, int, int, EmdInput> Shapes(bool withTables)
    {
        var shapes = new TheoryData<string, int, int, int, EmdInput>();
        foreach (int exponent in new[] { 2, 1 })
        {
            foreach (int classCount in new[] { 2, 5, 11 })
            {
                foreach (EmdInput input in Enum.GetValues<EmdInput>())
                {
                    foreach (string structure in withTables ? RandomStructures.All : RandomStructures.Closed)
                    {
                        shapes.Add(structure, classCount, exponent, 1, input);
                        shapes.Add(structure, classCount, exponent, 3, input);
                    }
                }
            }
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes), true)]
    public void Hard(string structure, int classCount, int exponent, int positions, EmdInput input)
    {
        int[] labels = new RandomDoubles(classCount).Labels(Rows, classCount);
        Check(structure, classCount, exponent, positions, input, numbers => Call.Hard(numbers, labels));
    }

    [Theory]
    [MemberData(nameof(Shapes), false)]
    public void Soft(string structure, int classCount, int exponent, int positions, EmdInput input)
    {
        double[] targets = Layout.ByPosition(new RandomDoubles(classCount).ExactTargets(Rows, classCount), classCount, positions);
        Check(structure, classCount, exponent, positions, input, numbers => Call.Soft(numbers, targets, classCount));
    }

    private static void Check(
        string structure, int classCount, int exponent, int positions, EmdInput input, Func<double[], Call> call)
    {
        double[] logits = new RandomDoubles(7).Logits(Rows, classCount, 1);
        double[] rows = input == EmdInput.Logits ? logits : [.. logits.Chunk(classCount).SelectMany(RandomDoubles.Softmax)];
        double[] numbers = Layout.ByPosition(rows, classCount, positions);
        var reference = new ReferenceImplementation(RandomStructures.Of(structure, classCount).WithExponent(exponent));
        foreach ((string name, EmdOptions options) in DifferenceCases.For(Rows, classCount))
        {
            if (options.Normalization == EmdNormalization.RootMean && reference.Distance.Bias < 0)
                continue;
            EmdOptions full = options with { Input = input, PositionCount = positions };
            CompareEveryEntry(reference, numbers, numbers => call(numbers) with { Options = full }, $"{name}, {structure}");
        }
    }

    private static void CompareEveryEntry(ReferenceImplementation reference, double[] numbers, Func<double[], Call> call, string what)
    {
        Call whole = call(numbers);
        reference.Evaluate(whole);
        double[] gradient = whole[whole.Gradient];
        EmdOptions options = whole.Options!;
        double scale = Math.Max(1, gradient.Max(Math.Abs));
        int image = reference.ClassCount * options.PositionCount;
        for (int i = 0; i < numbers.Length; i++)
        {
            // The first class of the same row.
            int first = (i / image * image) + (i % options.PositionCount);
            bool isMoved = options.Input == EmdInput.Probabilities;
            double Value(double step)
            {
                double[] shifted = [.. numbers];
                shifted[i] += step;
                if (isMoved)
                    shifted[first] -= step;
                return reference.Evaluate(call(shifted) with { Losses = null, Gradient = null });
            }

            // Of fourth order: a logarithm bends too much near 0 for the second.
            double difference = ((8 * (Value(Step) - Value(-Step))) - (Value(2 * Step) - Value(-2 * Step))) / (12 * Step);
            double expected = isMoved ? gradient[i] - gradient[first] : gradient[i];
            Assert.True(
                Math.Abs(difference - expected) <= 1e-9 * scale,
                FormattableString.Invariant($"{what}: entry {i} of the gradient is {expected:R}, by differences {difference:R}."));
        }
    }
}
