using EmdGen.Tests.Calls;

namespace EmdGen.Tests.BadInput;

/// <summary>Weights of classes and rows that do not fit or are no weights.</summary>
public class WeightTests
{
    private const int Rows = Batches.Rows;

    public static TheoryData<string> Names => Implementations.WithNarrow;

    [Theory]
    [MemberData(nameof(Names))]
    public void Wrong_lengths(string name)
    {
        foreach (int length in new[] { 1, Batches.ClassCount - 1, Batches.ClassCount + 1, Rows })
            Refuse(name, new EmdOptions { ClassWeights = new float[length] }, $"ClassWeights has {length} ", "5 classes");
        foreach (int length in new[] { 1, Batches.ClassCount, Rows - 1, Rows + 1 })
            Refuse(name, new EmdOptions { RowWeights = new float[length] }, $"RowWeights has {length} ", $"{Rows} rows");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values(string name)
    {
        (float Value, string Text)[] bad =
        [
            (-0.5f, "-0.5"), (float.NaN, "NaN"), (float.PositiveInfinity, "Infinity"), (float.NegativeInfinity, "-Infinity"),
        ];
        foreach ((float value, string text) in bad)
        {
            for (int j = 0; j < Batches.ClassCount; j++)
                Refuse(name, new EmdOptions { ClassWeights = Spoiled(Batches.ClassCount, j, value) }, $"ClassWeights[{j}] is {text},");
            foreach (int row in Batches.TellingRows)
                Refuse(name, new EmdOptions { RowWeights = Spoiled(Rows, row, value) }, $"RowWeights[{row}] is {text},");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_but_weights_of_0_is_0(string name)
    {
        var byRow = new EmdOptions { RowWeights = new float[Rows] };
        var byClass = new EmdOptions { ClassWeights = new float[Batches.ClassCount] };
        foreach (EmdOptions options in new[] { byRow, byClass })
        {
            foreach (Call call in Batches.Both(options))
            {
                Assert.Equal(0, Batches.Implementation(name).Evaluate(call));
                Assert.All(call[call.Losses].Concat(call[call.Gradient]), value => Assert.Equal(0, value));
            }
        }
    }

    private static void Refuse(string name, EmdOptions options, params string[] words)
    {
        foreach (Call call in Batches.Both(options))
            Refusal.Of(Batches.Implementation(name), call, "options", words);
    }

    private static float[] Spoiled(int count, int index, float value)
    {
        var weights = new float[count];
        Array.Fill(weights, 1f);
        weights[index] = value;
        return weights;
    }
}
