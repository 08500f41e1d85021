using EmdGen.Testing.Structures;
using EmdGen.Tests.Calls;

namespace EmdGen.Tests.Values;

/// <summary>Rows of tables with values worked out by hand.</summary>
public class TableValueTests
{
    private static readonly EmdOptions EmdAlone = new() { CrossEntropyWeight = 0, Reduction = EmdReduction.Sum };

    private static readonly double[] Symmetric = [0.1, 0.2, 0.4, 0.2, 0.1];

    public static TheoryData<string> Names => Implementations.NamesOfAnyDistance;

    /// <summary>The two forms that the paper trains with, on distances of abs(i - j) / 4.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Rewards_for_near_classes(string name)
    {
        var rows = new double[5, 5];
        for (int i = 0; i < 5; i++)
        {
            for (int k = 0; k < 5; k++)
                rows[i, k] = Math.Abs(i - k) / 4.0;
        }

        Check(name, GroundDistance.FromRows(rows, sensitivity: 1, bias: -0.5), -0.06, [0.007, -0.016, -0.032, 0.024, 0.017]);
        Check(name, GroundDistance.FromRows(rows, sensitivity: 2, bias: -0.25), -0.03875, [0.004, -0.0045, -0.029, 0.0155, 0.014]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Three_classes(string name)
    {
        GroundDistance table = GroundDistance.FromRows(new[,] { { 0, 1, 1 }, { 1, 0, 0.5 }, { 1, 0.5, 0 } });
        double[] logits = Array.ConvertAll([0.2, 0.3, 0.5, 0.2, 0.3, 0.5, 0.2, 0.3, 0.5], Math.Log);
        Implementation squared = Implementations.Of(name, table), absolute = Implementations.Of(name, table.WithExponent(1));
        Call call = Call.Hard(logits, [0, 1, 2], EmdAlone);
        squared.Evaluate(call);
        Near.All([0.34, 0.165, 0.085], call[call.Losses], squared.Tolerance);
        absolute.Evaluate(call);
        Near.All([0.8, 0.45, 0.35], call[call.Losses], absolute.Tolerance);
    }

    /// <summary>Rows are predicted, columns true classes: with D[0, 1] alone, only mass on class 0 under label 1 costs anything.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Asymmetric(string name)
    {
        Implementation loss = Implementations.Of(name, GroundDistance.FromRows(new double[,] { { 0, 8 }, { 0, 0 } }));
        double[] logits = Array.ConvertAll([0.25, 0.75, 0.25, 0.75], Math.Log);
        Call call = Call.Hard(logits, [0, 1], EmdAlone);
        loss.Evaluate(call);
        Near.All([0, 0.5], call[call.Losses], loss.Tolerance);
        Near.All([0, 0, 0.75, -0.75], call[call.Gradient], loss.Tolerance);
    }

    /// <summary>alpha is 1 for a table unless said, and smoothing reaches the cross entropy alone.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Cross_entropy_beside(string name)
    {
        Implementation loss = Implementations.Of(name, GroundDistance.FromRows(new double[,] { { 0, 2 }, { 3, 0 } }));
        double[] logits = [Math.Log(0.25), Math.Log(0.75)];
        Assert.Equal((0.5625 * 3) - Math.Log(0.25), loss.Evaluate(Call.Hard(logits, [0])), loss.Tolerance);
        double smoothed = -((0.8 * Math.Log(0.25)) + (0.2 * Math.Log(0.75)));
        Call call = Call.Hard(logits, [0], new EmdOptions { LabelSmoothing = 0.4 });
        Assert.Equal((0.5625 * 3) + smoothed, loss.Evaluate(call), loss.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Probabilities_as_they_are(string name)
    {
        GroundDistance table = GroundDistance.FromRows(new double[,] { { 0, 2 }, { 3, 0 } }, bias: -1);
        EmdOptions options = EmdAlone with { Input = EmdInput.Probabilities };
        Call call = Call.Hard([0.25, 0.75], [0], options);
        Assert.Equal((0.0625 * -1) + (0.5625 * 2), Implementations.Of(name, table).Evaluate(call), 1e-6);
        Near.All([-0.5, 3], call[call.Gradient], 1e-6);
        Assert.Equal(1.25, Implementations.Of(name, table.WithExponent(1)).Evaluate(call), 1e-6);
        Near.All([-1, 2], call[call.Gradient], 1e-6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_costs_anything(string name)
    {
        Implementation loss = Implementations.Of(name, GroundDistance.FromRows(new double[3, 3]));
        foreach (EmdNormalization normalization in Enum.GetValues<EmdNormalization>())
        {
            Call call = Call.Hard([1, -2, 0.5], [1], EmdAlone with { Normalization = normalization });
            Assert.Equal(0, loss.Evaluate(call));
            Assert.All(call[call.Gradient], value => Assert.Equal(0, value));
        }
    }

    /// <summary>The gradient of every row sums to 0, whatever the table.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_of_every_row_sums_to_0(string name)
    {
        foreach (string structure in RandomStructures.All)
        {
            Implementation loss = Implementations.Of(name, RandomStructures.Of(structure, 9));
            var random = new RandomDoubles(4);
            Call call = Call.Hard(random.Logits(8, 9, 2), random.Labels(8, 9), new EmdOptions { Reduction = EmdReduction.Sum });
            loss.Evaluate(call);
            foreach (double[] row in call[call.Gradient].Chunk(9))
                Assert.Equal(0, row.Sum(), 4 * loss.Tolerance * row.Max(Math.Abs));
        }
    }

    private static void Check(string name, GroundDistance table, double expected, double[] gradient)
    {
        Implementation loss = Implementations.Of(name, table);
        Call call = Call.Hard(Array.ConvertAll(Symmetric, Math.Log), [1], EmdAlone);
        Assert.Equal(expected, loss.Evaluate(call), loss.Tolerance);
        Near.All(gradient, call[call.Gradient], loss.Tolerance);
    }
}
