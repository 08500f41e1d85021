using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Data;

/// <summary>Rows beside those of training: to stop by, and to predict.</summary>
public class LikeTests
{
    private const string Text = "depth,colour,grade\n1,red,Poor\n2,blue,Best\n3,red,Good\n4,blue,Fair\n";
    private readonly BoosterData training = Read(Text);

    [Theory]
    [InlineData("colour,depth,grade\nred,1,Poor\nblue,2,Best\n", "Feature 0 of the rows is 'colour', but that of the training rows 'depth'")]
    [InlineData("depth,colour,grade\n1,red,Poor\n2,green,Best\n", "The categories of feature 1, 'colour', are not those of the training rows")]
    public void Validation_rows_with_other_columns_or_categories_are_refused(string text, string message)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => EmdBooster<GradeEmd>.Train(training, Read(text), Quick.Options));
        Assert.Equal("validation", exception.ParamName);
        Assert.Contains(message, exception.Message);
        Assert.Contains("`like`", exception.Message);
        BoosterData like = BoosterData.FromCsv(new StringReader(text), "grade", GradeEmd.ClassNames, like: training);
        EmdBooster<GradeEmd>.Train(training, like, Quick.Options).Dispose();
    }

    [Fact]
    public void Rows_without_names_fit_any_of_as_many_features()
    {
        Rows rows = Rows.Random(100, seed: 3);
        BoosterData named = rows.Data.WithFeatureNames([.. Enumerable.Range(0, Rows.FeatureCount).Select(i => $"f{i}")]);
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, named, rows.Data, Quick.Options);
        Assert.Equal(rows.Predict(booster), booster.PredictProbabilities(rows.Data));
        Assert.Equal(rows.Labels, named.Labels.ToArray());
    }

    [Fact]
    public void Data_are_predicted_as_their_numbers_are()
    {
        Rows rows = Rows.Random(500, seed: 4);
        BoosterData doubles = BoosterData.FromRows(Array.ConvertAll(rows.Features, x => (double)x), Rows.FeatureCount, rows.Labels);
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, rows.Data, options: Quick.Options);
        int[] classes = new int[rows.Count];
        booster.Predict(rows.Features, classes, DecodingRule.Argmax);
        Assert.Equal(classes, booster.PredictClasses(rows.Data, DecodingRule.Argmax));
        Assert.Equal(classes, booster.PredictClasses(doubles, DecodingRule.Argmax));
        Assert.Equal(rows.Predict(booster), booster.PredictProbabilities(doubles));
    }

    [Fact]
    public void Rows_of_other_features_are_not_predicted()
    {
        using EmdBooster<GradeEmd> booster = EmdBooster<GradeEmd>.Train(training, options: Quick.Options);
        Assert.Contains("but the model 2", Assert.Throws<ArgumentException>(
            () => booster.PredictProbabilities(BoosterData.FromRows([1f, 2], 1, [0, 1]))).Message);
        Assert.Contains("but that of the model 'depth'", Assert.Throws<ArgumentException>(
            () => booster.PredictClasses(Read("colour,depth,grade\nred,1,Poor\n"))).Message);
        Assert.True(BoosterData.FromRows([1f, 2], 1, [0.5f, 0.5f, 1, 0]).Labels.IsEmpty);
    }

    private static BoosterData Read(string text) => BoosterData.FromCsv(new StringReader(text), "grade", GradeEmd.ClassNames, ["colour"]);
}
