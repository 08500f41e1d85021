using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Learning;

/// <summary>What a learned module refuses, with everything left as it was.</summary>
public class RefusalTests
{
    // New ones for every case: what is given to a theory is disposed after it.
    private static Tensor Features => arange(1, 13, float32).reshape(3, 4);

    private static Tensor Labels => tensor((long[])[0, 4, 2]);

    public static TheoryData<string, string, Tensor, Tensor> BadRows => new()
    {
        { "features", "features has shape [3]", rand(3), Labels },
        { "features", "features has shape [3, 0]", rand(3, 0), Labels },
        { "features", "features has type Int64", ones(3, 4, dtype: int64), Labels },
        { "features", "features is sparse", eye(3).to_sparse(), Labels },
        { "features", "Row 1 of features has NaN for feature 2", With(double.NaN), Labels },
        { "features", "Row 1 of features has ∞ for feature 2", With(double.PositiveInfinity), Labels },
        { "features", "There are 5 features to a row, but 4 before", rand(3, 5), Labels },
        { "labels", "labels has shape [2]", Features, tensor((long[])[0, 1]) },
        { "labels", "labels has shape [3]", rand(3, 4, 2), Labels },
        { "labels", "labels has type Float32", Features, rand(3, 5) },
        { "labels", "Row 2 has label 5", Features, tensor((long[])[0, 1, 5]) },
        { "labels", "Row 0 has label -1", Features, tensor((int[])[-1, 1, 0]) },
        { "labels", "Row 1 has label 4294967297", Features, tensor((long[])[0, 4294967297, 0]) },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void Rows_that_are_none(string argument, string message, Tensor features, Tensor labels)
    {
        var loss = new SquaredEmdLoss<DigitEmd>(0);
        loss.Observe(Features, Labels);
        byte[] before = loss.ObservationsToBytes();
        var error = Assert.ThrowsAny<ArgumentException>(() => loss.Observe(features, labels));
        Assert.Equal(argument, error.ParamName);
        Assert.Contains(message.Replace("∞", "Infinity", StringComparison.Ordinal), error.Message, StringComparison.Ordinal);
        Assert.Equal(before, loss.ObservationsToBytes());
    }

    [Fact]
    public void First_rows_that_are_none_fix_nothing()
    {
        var loss = new SquaredEmdLoss<DigitEmd>(0);
        Assert.Throws<ArgumentException>(() => loss.Observe(rand(3, 9), tensor((long[])[0, 1, 5])));
        loss.Observe(Features, Labels);
    }

    [Fact]
    public void Update_before_any_observation()
    {
        SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(new Epoch(1));
        GroundDistance before = loss.Distance;
        var error = Assert.Throws<InvalidOperationException>(loss.UpdateGroundDistance);
        Assert.Contains("No features", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, loss.EpochCount);
        Assert.Same(before, loss.Distance);
    }

    [Fact]
    public void Learning_of_fixed_distances()
    {
        using var loss = new SquaredEmdLoss<GradeEmd>();
        Assert.Throws<InvalidOperationException>(() => loss.Observe(Features, Labels));
        Assert.Throws<InvalidOperationException>(loss.UpdateGroundDistance);
        Assert.Throws<InvalidOperationException>(loss.ObservationsToBytes);
        Assert.Throws<InvalidOperationException>(() => loss.MergeObservations([]));
        Assert.Throws<InvalidOperationException>(() => loss.forward((Features, zeros(3, 5)), Labels));
        Assert.Throws<ArgumentException>("warmUpEpochs", () => new SquaredEmdLoss<GradeEmd>(0));
    }

    [Fact]
    public void Arguments_of_the_constructor()
    {
        Assert.Throws<ArgumentOutOfRangeException>("warmUpEpochs", () => new SquaredEmdLoss<DigitEmd>(-1));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => new SquaredEmdLoss<DigitEmd>(0, scale: (DistanceScale)9));
        var withoutEntropy = new EmdOptions { CrossEntropyWeight = 0 };
        Assert.Throws<ArgumentException>("options", () => new SquaredEmdLoss<DigitEmd>(withoutEntropy));
        Assert.Throws<ArgumentOutOfRangeException>("lambdaRule", () => new SquaredEmdLoss<DigitEmd>(0, lambdaRule: (LambdaRule)9));
        Assert.Throws<ArgumentException>(
            "options", () => new SquaredEmdLoss<DigitEmd>(0, withoutEntropy, lambdaRule: LambdaRule.BalanceOfGradientNorms));
        var withLambda = new EmdOptions { EmdWeight = 1 };
        Assert.Throws<ArgumentException>("options", () => new SquaredEmdLoss<DigitEmd>(0, withLambda, lambdaRule: LambdaRule.RatioOfMeans));
        Assert.Same(withoutEntropy, new SquaredEmdLoss<DigitEmd>(0, withoutEntropy).Options);
    }

    [Fact]
    public void Bytes_of_other_observations()
    {
        using var loss = new SquaredEmdLoss<DigitEmd>(0);
        loss.Observe(Features, Labels);
        byte[] before = loss.ObservationsToBytes();
        Assert.Throws<ArgumentException>("bytes", () => loss.MergeObservations(before.AsSpan(1)));
        Assert.Throws<ArgumentException>("bytes", () => loss.MergeObservations(new GroundDistanceLearner(4, 4).ToBytes()));
        Assert.Throws<ArgumentException>("bytes", () => loss.MergeObservations(new GroundDistanceLearner(5, 3).ToBytes()));
        Assert.Equal(before, loss.ObservationsToBytes());
    }

    [Fact]
    public void Distances_given_to_functions()
    {
        Tensor logits = zeros(3, 5);
        Assert.Throws<ArgumentNullException>("distance", () => EmdFunctional.squared_emd<DigitEmd>(logits, Labels));
        Assert.Throws<ArgumentNullException>("distance", () => EmdFunctional.squared_emd<DigitEmd>(logits, Labels, distance: null!));
        Assert.Throws<ArgumentException>("distance", () => EmdFunctional.squared_emd<DigitEmd>(logits, Labels, GroundDistance.Chain(4)));
        Assert.Throws<ArgumentException>("distance", () => EmdFunctional.squared_emd<GradeEmd>(logits, Labels, GroundDistance.Chain(5)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Soft_targets_of_a_table(int warmUpEpochs)
    {
        using var loss = new SquaredEmdLoss<DigitEmd>(warmUpEpochs);
        Tensor targets = full([3, 5], 0.2f);
        Assert.Throws<NotSupportedException>(() => loss.forward(zeros(3, 5), targets));
        Assert.Throws<NotSupportedException>(() => loss.forward(zeros(3, 5, dtype: float64), targets.to(float64)));
        var composed = new Problem("", new Structure<PolygonEmd>(Tables.Polygon), zeros(3, 4), full([3, 4], 0.25f), EmdOptions.Default);
        Assert.Throws<NotSupportedException>(() => composed.ComposedValue(composed.Input));
    }

    [Fact]
    public void Root_of_a_loss_that_may_be_negative()
    {
        var options = new EmdOptions { Normalization = EmdNormalization.RootMean };
        Tensor labels = tensor((long[])[0, 1, 2]);
        Assert.Throws<ArgumentException>("options", () => EmdFunctional.squared_emd<PolygonEmd>(zeros(3, 4), labels, options));
        var composed = new Problem("", new Structure<PolygonEmd>(Tables.Polygon), zeros(3, 4), labels, options);
        Assert.Throws<ArgumentException>("options", () => composed.ComposedValue(composed.Input));
    }

    private static Tensor With(double value)
    {
        Tensor features = Features;
        features[1, 2] = value;
        return features;
    }
}
