using DiamondClarity.Evaluation;
using DiamondClarity.Output;
using DiamondClarity.Training;

namespace DiamondClarity.Tests.Output;

/// <summary>The sentences, for results made up.</summary>
public class VerdictTests
{
    private static readonly TrainingLoss Other = TrainingLoss.All[1];

    [Fact]
    public void Says_plainly_when_there_is_no_difference()
        => Assert.Equal("squared EMD: no difference to cross entropy; all 9 intervals contain 0.", Of(seeds: 3, Clarity.SI1, Clarity.SI1));

    [Fact]
    public void Says_in_what_a_loss_is_better()
        => Assert.Equal(
            "squared EMD: better than cross entropy in MAE (argmax), MAE (median), off by one (argmax), off by one (median), RPS; "
                + "no difference in the other 4 measures.",
            Of(seeds: 3, Clarity.SI1, Clarity.VS1));

    [Fact]
    public void Says_in_what_a_loss_is_worse()
        => Assert.StartsWith(
            "squared EMD: worse than cross entropy in MAE (argmax), ", Of(seeds: 3, Clarity.VS1, Clarity.SI1), StringComparison.Ordinal);

    [Fact]
    public void Says_nothing_about_a_single_seed()
        => Assert.Equal("squared EMD: nothing can be said about differences from a single seed.", Of(seeds: 1, Clarity.SI1, Clarity.VS1));

    // Every diamond is of grade SI2, and each loss is certain of one grade.
    private static string Of(int seeds, Clarity other, Clarity crossEntropy)
    {
        var results = new Results();
        for (int seed = 1; seed <= seeds; seed++)
        {
            results.Add(seed, TrainingLoss.CrossEntropy, Stopping.LastEpoch, Certain(crossEntropy), [(int)Clarity.SI2]);
            results.Add(seed, Other, Stopping.LastEpoch, Certain(other), [(int)Clarity.SI2]);
        }

        return Verdict.Of(results, Other, Stopping.LastEpoch);
    }

    private static Forecast Certain(Clarity grade)
    {
        float[] probabilities = new float[ClarityEmd.ClassCount];
        probabilities[(int)grade] = 1;
        return new Forecast(1, probabilities);
    }
}
