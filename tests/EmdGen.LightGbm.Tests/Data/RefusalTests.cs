using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Data;

/// <summary>Bad data is refused by argument, row and value, before anything is trained.</summary>
public class RefusalTests
{
    [Fact]
    public void Empty_data() => Refused("features", "no rows", () => BoosterData.FromRows(Array.Empty<float>(), 2, Array.Empty<int>()));

    [Fact]
    public void Features_that_are_no_rows() => Refused("features", "5 values", () => BoosterData.FromRows(new float[5], 2, [0, 1]));

    [Fact]
    public void No_features() => Refused("featureCount", "0 features", () => BoosterData.FromRows(new float[5], 0, [0, 1]));

    [Fact]
    public void Too_few_labels() => Refused("labels", "1 labels, but 2 rows", () => BoosterData.FromRows(new float[4], 2, [0]));

    [Fact]
    public void A_negative_label() => Refused("labels", "Row 1 has label -1", () => BoosterData.FromRows(new double[4], 2, [0, -1]));

    [Fact]
    public void An_infinite_feature()
        => Refused("features", "Row 1 has feature 0 Infinity", () => BoosterData.FromRows([1f, 2, float.PositiveInfinity, 3], 2, [0, 1]));

    [Fact]
    public void Targets_that_are_no_distributions()
    {
        Refused("targets", "NaN", () => BoosterData.FromRows(new float[2], 1, [0.5f, 0.5f, float.NaN, 1]));
        Refused("targets", "5 values", () => BoosterData.FromRows(new float[2], 1, new float[5]));
    }

    [Fact]
    public void Weights_that_are_none()
    {
        BoosterData data = BoosterData.FromRows(new float[2], 1, [0, 1]);
        Refused("weights", "1 weights, but 2 rows", () => data.WithWeights([1]));
        Refused("weights", "Row 1 has weight -1", () => data.WithWeights([1, -1]));
        Refused("weights", "Row 0 has weight NaN", () => data.WithWeights([float.NaN, 1]));
        Refused("weights", "All weights are 0", () => data.WithWeights([0, 0]));
    }

    [Fact]
    public void Categories_that_are_none()
    {
        BoosterData data = BoosterData.FromRows([1f, 2.5f, -1, float.NaN], 2, [0, 1]).WithFeatureNames(["colour", "shape"]);
        Refused("features", "Row 1 has categorical feature 'colour' -1", () => data.WithCategorical("colour"));
        Refused("features", "Row 0 has categorical feature 'shape' 2.5", () => data.WithCategorical(1));
        Refused("names", "no feature 'size'", () => data.WithCategorical("size"));
        Refused("indices", "2 is no feature index", () => data.WithCategorical(2));
    }

    [Fact]
    public void Names_that_are_none()
    {
        BoosterData data = BoosterData.FromRows(new float[4], 2, [0, 1]);
        Refused("names", "1 names, but 2 features", () => data.WithFeatureNames(["a"]));
        Refused("names", "both called 'a'", () => data.WithFeatureNames(["a", "a"]));
        Refused("names", "feature 1 is empty", () => data.WithFeatureNames(["a", ""]));
    }

    [Fact]
    public void Columns_of_unequal_length()
        => Refused("columns", "Column 1 has 1 values, but column 0 has 2", () => BoosterData.FromColumns([new float[2], new float[1]], [0, 1]));

    [Fact]
    public void A_label_that_is_no_class()
    {
        BoosterData good = BoosterData.FromRows(new float[2], 1, [0, 1]), bad = BoosterData.FromRows(new float[2], 1, [0, 5]);
        Refused("training", "Row 1 has label 5", () => EmdBooster.Train(Quick.Chain, bad));
        Refused("validation", "Row 1 has label 5", () => EmdBooster.Train(Quick.Chain, good, bad));
    }

    [Fact]
    public void Distributions_over_other_classes()
    {
        BoosterData data = BoosterData.FromRows(new float[2], 1, [0.5f, 0.5f, 0, 1]);
        Refused("training", "2 classes, but there are 5", () => EmdBooster.Train(Quick.Chain, data));
    }

    [Fact]
    public void Distributions_for_a_table() => Assert.Throws<NotSupportedException>(() => EmdBooster.Train(
        GroundDistance.FromRows(new double[,] { { 0, 1 }, { 2, 0 } }), BoosterData.FromRows(new float[2], 1, [0.5f, 0.5f, 0, 1])));

    [Fact]
    public void Validation_rows_with_other_features()
    {
        BoosterData one = BoosterData.FromRows(new float[2], 1, [0, 1]), two = BoosterData.FromRows(new float[4], 2, [0, 1]);
        Refused("validation", "2 features", () => EmdBooster.Train(Quick.Chain, one, two));
    }

    [Fact]
    public void Class_weights_of_another_number()
    {
        BoosterData data = BoosterData.FromRows(new float[2], 1, [0, 1]);
        var options = new BoosterOptions { Loss = new EmdOptions { ClassWeights = new float[3] } };
        Refused("options", "3 class weights", () => EmdBooster.Train(Quick.Chain, data, options: options));
    }

    private static void Refused(string argument, string text, Action call)
    {
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal(argument, exception.ParamName);
        Assert.Contains(text, exception.Message);
    }
}
