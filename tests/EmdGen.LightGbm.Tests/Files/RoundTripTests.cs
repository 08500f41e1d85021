using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Files;

/// <summary>A model that was saved is the same when it is read.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly Rows rows = Rows.Random(500, seed: 11);
    private readonly TemporaryFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void A_model_of_a_generated_type()
    {
        BoosterData data = rows.Data.WithFeatureNames(["depth, mm", "größe", "a b", "a_b"]);
        using EmdBooster<GradeEmd> saved = EmdBooster<GradeEmd>.Train(data, options: Quick.Options);
        saved.Save(file.Path);
        using EmdBooster<GradeEmd> read = EmdBooster<GradeEmd>.Load(file.Path);
        Assert.Equal(rows.Predict(saved), rows.Predict(read));
        Assert.Equal(data.FeatureNames, read.FeatureNames);
        Assert.Equal(["Poor", "Fair", "Good", "Fine", "Best"], read.ClassNames);
        Assert.Equal(20, read.IterationCount);
        string text = File.ReadAllText(file.Path);
        Assert.Contains("\nfeature_names=depth__mm größe a_b a_b_2\n", text);
        read.Save(file.Path);
        Assert.Equal(text, File.ReadAllText(file.Path));
    }

    [Fact]
    public void Categories_are_kept()
    {
        float[] features = Array.ConvertAll(rows.Features, value => MathF.Floor(Math.Abs(value) * 9));
        BoosterData data = BoosterData.FromRows(features, Rows.FeatureCount, rows.Labels).WithCategorical("Column_1", "Column_3");
        using EmdBooster saved = EmdBooster.Train(Quick.Chain, data, options: Quick.Options);
        saved.Save(file.Path);
        using EmdBooster read = EmdBooster.Load(file.Path);
        Assert.Equal([1, 3], read.CategoricalFeatures);
        float[] one = new float[rows.Count * 5], other = new float[one.Length];
        saved.PredictProbabilities(features, one);
        read.PredictProbabilities(features, other);
        Assert.Equal(one, other);
    }

    public static TheoryData<GroundDistance> Distances =>
    [
        GroundDistance.Chain(5),
        GroundDistance.Chain([-1.5, 0.1, 0.30000000000000004, 7, 1e9]),
        GroundDistance.Tree(5, [5, 5, 6, 6, 6, -1, -1], [1, 0.1, 1, 1, 1, 2, 0]),
        GroundDistance.FromRows(
            new double[,] { { 0, 1, 2, 3, 4 }, { 1, 0, 1, 2, 3 }, { 2, 1, 0, 1, 2 }, { 3, 2, 1, 0, 1 }, { 4, 3, 2, 1.5, 0 } }, 0.7, -0.25),
    ];

    [Theory]
    [MemberData(nameof(Distances))]
    public void Every_structure(GroundDistance distance)
    {
        using EmdBooster saved = EmdBooster.Train(distance, rows.Data, options: Quick.Options with { Iterations = 2 });
        saved.Save(file.Path);
        using EmdBooster read = EmdBooster.Load(file.Path);
        Assert.Equal(distance.Exponent, read.Distance.Exponent);
        Assert.Equal(distance.Sensitivity, read.Distance.Sensitivity);
        Assert.Equal(distance.Bias, read.Distance.Bias);
        foreach (int i in Enumerable.Range(0, 25))
            Assert.Equal(distance[i / 5, i % 5], read.Distance[i / 5, i % 5]);
        Assert.Equal(rows.Predict(saved), rows.Predict(read));
    }
}
