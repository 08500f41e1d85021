using BoostedGrades.Input;
using BoostedGrades.Peers;
using EmdGen.LightGbm;

namespace BoostedGrades.Tests.Peers;

/// <summary>Trees by LightGBM's own objectives.</summary>
public class PeerModelTests
{
    private static readonly BoosterOptions Options = new() { Threads = 1, Leaves = 8, LearningRate = 0.1 };

    private static readonly Parts Parts = MadeUp.Parts();

    private static float[] Labels => Array.ConvertAll(Parts.Training.Labels, label => (float)label);

    [Fact]
    public void Predicts_with_the_trees_up_to_the_best_iteration()
    {
        double[] best = [];
        double lowest = double.PositiveInfinity;
        using var model = PeerModel.Train(
            PeerObjective.SquaredError, Parts.Training.Data, Labels, Parts.Validation.Data, Options, predicted =>
            {
                double score = predicted.Zip(Parts.Validation.Labels, (rank, label) => (rank - label) * (rank - label)).Average();
                if (score < lowest)
                    (lowest, best) = (score, [.. predicted]);
                return score;
            });
        double[] again = model.Predict(Parts.Validation.Features);
        Assert.Equal(best.Length, again.Length);
        for (int i = 0; i < best.Length; i++)
            Assert.Equal(best[i], again[i], 1e-9);
    }

    [Fact]
    public void Stops_after_the_rounds_without_a_better_score()
    {
        int calls = 0;
        using var model = PeerModel.Train(
            PeerObjective.SquaredError, Parts.Training.Data, Labels, Parts.Validation.Data, Options with { EarlyStoppingRounds = 4 }, _ => Math.Abs(++calls - 7));
        Assert.Equal((7, 11), (model.IterationCount, calls));
    }

    [Fact]
    public void Stops_after_the_most_iterations()
    {
        using var model = PeerModel.Train(
            PeerObjective.Binary, Parts.Training.Data, Labels.Select(label => label > 1 ? 1f : 0).ToArray(), Parts.Validation.Data, Options with { Iterations = 5 }, _ => 0);
        Assert.Equal(1, model.IterationCount);
    }

    [Fact]
    public void A_label_that_the_objective_refuses_is_an_exception()
        => Assert.Throws<LightGbmException>(() => PeerModel.Train(
            PeerObjective.Multiclass(2), Parts.Training.Data, Labels, Parts.Validation.Data, Options, _ => 0));

    [Fact]
    public void An_exception_of_the_score_comes_through()
        => Assert.Throws<InvalidOperationException>(() => PeerModel.Train(
            PeerObjective.SquaredError, Parts.Training.Data, Labels, Parts.Validation.Data, Options, _ => throw new InvalidOperationException()));
}
