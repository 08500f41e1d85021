using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Options;

/// <summary>Options are checked where they are set, and LightGBM's parameters when training begins.</summary>
public class OptionTests
{
    private static readonly BoosterData Data = Rows.Random(200, seed: 8).Data;

    public static TheoryData<string, Func<BoosterOptions>> Bad => new()
    {
        { "Iterations", () => new BoosterOptions { Iterations = 0 } },
        { "LearningRate", () => new BoosterOptions { LearningRate = 0 } },
        { "LearningRate", () => new BoosterOptions { LearningRate = double.NaN } },
        { "Leaves", () => new BoosterOptions { Leaves = 1 } },
        { "MinimumRowsPerLeaf", () => new BoosterOptions { MinimumRowsPerLeaf = -1 } },
        { "L2", () => new BoosterOptions { L2 = -1 } },
        { "EarlyStoppingRounds", () => new BoosterOptions { EarlyStoppingRounds = 0 } },
        { "StoppingScore", () => new BoosterOptions { StoppingScore = (StoppingScore)9 } },
        { "StoppingRule", () => new BoosterOptions { StoppingRule = (DecodingRule)9 } },
        { "Threads", () => new BoosterOptions { Threads = 0 } },
        { "Loss", () => new BoosterOptions { Loss = null! } },
        { "Loss", () => new BoosterOptions { Loss = new EmdOptions { RowWeights = new float[1] } } },
        { "Loss", () => new BoosterOptions { Loss = new EmdOptions { IgnoreIndex = -1 } } },
        { "Loss", () => new BoosterOptions { Loss = new EmdOptions { PositionCount = 2 } } },
        { "Loss", () => new BoosterOptions { Loss = new EmdOptions { Input = EmdInput.Probabilities } } },
        { "Parameters", () => new BoosterOptions { Parameters = null! } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_value_is_refused_by_name(string name, Func<BoosterOptions> options)
        => Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(options).ParamName);

    [Theory]
    [InlineData("objective", "multiclass", "objective")]
    [InlineData("num_classes", "3", "num_classes")]
    [InlineData("metrics", "auc", "metrics")]
    [InlineData("linear_tree", "true", "linear_tree")]
    [InlineData("pos_subsample", "0.5", "pos_subsample")]
    [InlineData("boosting_type", "rf", "boosting_type")]
    [InlineData("eta", "0.1", "LearningRate")]
    [InlineData("num_leaf", "3", "Leaves")]
    [InlineData("n_jobs", "3", "Threads")]
    [InlineData("cat_feature", "0", "WithCategorical")]
    [InlineData("max_dept", "3", "no parameter 'max_dept'")]
    [InlineData("max_depth", "3 objective=l2", "max_depth")]
    [InlineData("max_depth", "", "max_depth")]
    public void A_parameter_that_is_none_of_the_users_is_refused_by_name(string name, string value, string text)
    {
        BoosterOptions options = Quick.Options with { Parameters = new Dictionary<string, string> { [name] = value } };
        ArgumentException exception = Assert.Throws<ArgumentException>(() => EmdBooster.Train(Quick.Chain, Data, options: options));
        Assert.Equal("options", exception.ParamName);
        Assert.Contains(text, exception.Message);
    }

    [Fact]
    public void A_parameter_by_two_names_is_refused()
    {
        BoosterOptions options = Quick.Options with { Parameters = new Dictionary<string, string> { ["max_bin"] = "9", ["max_bins"] = "9" } };
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => EmdBooster.Train(Quick.Chain, Data, options: options)).Message);
    }

    [Theory]
    [InlineData("max_depth", "3", "[max_depth: 3]")]
    [InlineData("sub_feature", "0.5", "[feature_fraction: 0.5]")]
    [InlineData("force_row_wise", "true", "[force_row_wise: 1]")]
    [InlineData("verbosity", "-1", "[verbosity: -1]")]
    public void Other_parameters_reach_LightGBM(string name, string value, string line)
    {
        BoosterOptions options = Quick.Options with { Parameters = new Dictionary<string, string> { [name] = value } };
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, Data, options: options);
        using var file = new TemporaryFile();
        booster.Save(file.Path);
        Assert.Contains(line, File.ReadAllText(file.Path));
    }

    [Theory]
    [InlineData(150, 20)]
    [InlineData(350, 35)]
    [InlineData(2000, 50)]
    public void Leaves_have_a_tenth_of_the_rows_within_bounds(int rowCount, int least)
    {
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, Rows.Random(rowCount, seed: 3).Data, options: Quick.Options with { Iterations = 1 });
        using var file = new TemporaryFile();
        booster.Save(file.Path);
        Assert.Contains($"[min_data_in_leaf: {least}]", File.ReadAllText(file.Path));
    }

    [Fact]
    public void Options_reach_LightGBM()
    {
        BoosterOptions options = Quick.Options with { LearningRate = 0.125, Leaves = 7, MinimumRowsPerLeaf = 11, L2 = 0.5, Seed = 17, Threads = 2 };
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, Data, options: options);
        using var file = new TemporaryFile();
        booster.Save(file.Path);
        string text = File.ReadAllText(file.Path);
        string[] lines = ["learning_rate: 0.125", "num_leaves: 7", "min_data_in_leaf: 11", "lambda_l2: 0.5", "seed: 17", "num_threads: 2"];
        Assert.All(lines, line => Assert.Contains($"[{line}]", text));
    }
}
