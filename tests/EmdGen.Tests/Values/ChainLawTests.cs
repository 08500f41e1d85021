using EmdGen.Tests.Calls;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Values;

/// <summary>What holds for every row of a chain.</summary>
public class ChainLawTests
{
    private const int Rows = 8;

    public static TheoryData<string> Names => Implementations.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_of_every_row_sums_to_0(string name)
    {
        Implementation loss = Implementations.Of<Chains.Spaced8>(name);
        foreach (Call call in HardAndSoft(loss, 1))
        {
            loss.Evaluate(call);
            foreach (double[] row in call[call.Gradient].Chunk(loss.ClassCount))
                Assert.Equal(0, row.Sum(), 4 * loss.Tolerance * row.Max(Math.Abs));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_0_where_prediction_is_target(string name)
    {
        Implementation loss = Implementations.Of<Chains.Spaced8>(name);
        double[] target = [0.25, 0.125, 0, 0.125, 0.0625, 0.0625, 0.125, 0.25];
        Call call = Call.Soft(target, target, 8, new EmdOptions { Input = EmdInput.Probabilities });
        Assert.Equal(0, loss.Evaluate(call));
        Assert.All(call[call.Gradient], value => Assert.Equal(0, value));
        Call softmax = Call.Soft(Array.ConvertAll(target, Math.Log), target, 8);
        Assert.Equal(0, loss.Evaluate(softmax), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_above_0_where_prediction_is_not_target(string name)
    {
        Implementation loss = Implementations.Of<Chains.Unit4>(name);
        double[] target = [0.25, 0.25, 0.25, 0.25];
        for (int from = 0; from < 4; from++)
        {
            for (int to = 0; to < 4; to++)
            {
                double[] prediction = [.. target];
                prediction[from] -= 0.125;
                prediction[to] += 0.125;
                Call call = Call.Soft(prediction, target, 4, new EmdOptions { Input = EmdInput.Probabilities });

                // An eighth flows over every edge between the two classes.
                Assert.Equal(Math.Abs(from - to) / 64.0, loss.Evaluate(call), loss.Tolerance);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reversing_the_classes_changes_nothing(string name)
    {
        Implementation loss = Implementations.Of<Chains.Unit7>(name);
        foreach (Call call in HardAndSoft(loss, 3))
        {
            Call reversed = Reverse(call, loss.ClassCount);
            Assert.Equal(loss.Evaluate(call), loss.Evaluate(reversed), 4 * loss.Tolerance);
            Near.All(call[call.Losses], reversed[reversed.Losses], 6 * loss.Tolerance);
            Near.All(ReverseRows(call[call.Gradient], loss.ClassCount), reversed[reversed.Gradient], 4 * loss.Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Binary_chain_is_the_square_of_what_the_label_lacks(string name)
    {
        Implementation loss = Implementations.Of<Chains.Unit2>(name);
        double[] logits = [0.5, -1.5, 3, 3.25, -2, 6, 8, -1];
        int[] labels = [0, 1, 1, 0];
        Call call = Call.Hard(logits, labels);
        loss.Evaluate(call);
        IEnumerable<double> expected = logits.Chunk(2).Zip(labels, (row, label) => Math.Pow(1 - RandomDoubles.Softmax(row)[label], 2));
        Near.All(expected, call[call.Losses], loss.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Largest_value_is_one_less_than_the_class_count(string name)
    {
        Implementation loss = Implementations.Of<Chains.Unit12>(name);
        var logits = new double[24];
        (logits[0], logits[23]) = (1000, 1000);
        Call call = Call.Hard(logits, [11, 0]);
        Assert.Equal(11, loss.Evaluate(call), 11 * loss.Tolerance);
        Near.All([11, 11], call[call.Losses], 11 * loss.Tolerance);
    }

    private static IEnumerable<Call> HardAndSoft(Implementation loss, int seed)
    {
        var random = new RandomDoubles(seed);
        double[] logits = random.Logits(Rows, loss.ClassCount, 2);
        var options = new EmdOptions { Reduction = EmdReduction.Sum };
        yield return Call.Hard(logits, random.Labels(Rows, loss.ClassCount), options);
        yield return Call.Soft(logits, random.Targets(Rows, loss.ClassCount), loss.ClassCount, options);
    }

    private static Call Reverse(Call call, int classCount)
    {
        double[] logits = ReverseRows(call[call.Logits], classCount);
        return call.Labels is { } labels
            ? Call.Hard(logits, Array.ConvertAll(labels, label => classCount - 1 - label), call.Options)
            : Call.Soft(logits, ReverseRows(call[call.Targets], classCount), classCount, call.Options);
    }

    private static double[] ReverseRows(double[] rows, int classCount) => [.. rows.Chunk(classCount).SelectMany(row => row.Reverse())];
}
