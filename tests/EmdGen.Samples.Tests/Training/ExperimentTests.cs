using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Images;
using EmdGen.Samples.Input;
using EmdGen.Samples.Training;
using EmdGen.Testing.Samples.Running;
using static TorchSharp.torch;

namespace EmdGen.Samples.Tests.Training;

/// <summary>Training on images made up: how many columns are bright tells the class.</summary>
public class ExperimentTests
{
    private const int ClassCount = 3;
    private const int Count = 300;

    private static readonly NetworkLoss Plain = new("plain", () => new LossModule(nn.CrossEntropyLoss(), new TableObserver(ClassCount)));

    [Fact]
    public void Learns_classes_and_how_far_apart_they_are()
    {
        Results results = Run(seeds: 2, epochs: 4, Plain);
        Assert.All(results.Values(Argmax(Plain), Stopping.LastEpoch, Measures.Exact), exact => Assert.InRange(exact, .95, 1));
        foreach (TrainingResult training in results.Trainings(Plain))
        {
            // Few and many are farthest apart for both of them.
            Assert.Equal(1, training.Distances![0, 2]);
            Assert.InRange(training.Distances[0, 1] + training.Distances[1, 2], 1, 1.5);
            Assert.InRange(training.ObservationTime, TimeSpan.FromTicks(1), training.TrainingTime / 2);
            Assert.InRange(training.Forecasts[Stopping.BestEpoch].Epoch, 1, 4);
            Assert.Equal(4, training.Forecasts[Stopping.LastEpoch].Epoch);
        }
    }

    [Fact]
    public void Repeats_itself_whatever_else_is_trained_beside_it()
    {
        TrainingLoss copy = Plain with { Name = "copy" };
        double[] alone = Scores(Run(seeds: 2, epochs: 1, Plain), Plain);
        Results beside = Run(seeds: 2, epochs: 1, copy, Plain);
        Assert.Equal(alone, Scores(beside, Plain));
        Assert.Equal(alone, Scores(beside, copy));
        Assert.NotEqual(alone[0], alone[1]);
    }

    [Fact]
    public void A_loss_without_an_observer_has_no_distances()
    {
        var blind = new NetworkLoss("blind", () => new LossModule(nn.CrossEntropyLoss()));
        Assert.Null(Run(seeds: 1, epochs: 1, blind).Trainings(blind)[0].Distances);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Forecasts_are_of_the_parts_that_nothing_is_trained_on(bool keepsCalibration)
    {
        var drawn = Split.Draw(Count, seed: 1);
        Split split = keepsCalibration ? drawn.KeepingCalibration() : drawn;
        foreach (Forecast forecast in Run(keepsCalibration, seeds: 1, epochs: 2, Plain).Trainings(Plain)[0].Forecasts.Values)
        {
            Assert.Equal(Labels(split.Test), forecast.Test.Labels);
            Assert.Equal(Labels(split.Validation), forecast.Validation.Labels);
            Assert.Equal(Labels(split.Calibration), forecast.Calibration?.Labels ?? []);
            Assert.Equal(keepsCalibration, forecast.Calibration is not null);
            Assert.Equal(split.Test.Length * ClassCount, forecast.Test.Logits.Length);
        }

        static int[] Labels(int[] rows) => [.. rows.Select(row => Made().Labels[row])];
    }

    private static double[] Scores(Results results, TrainingLoss loss)
        => results.Values(Argmax(loss), Stopping.LastEpoch, Measures.LogLoss);

    private static Choice Argmax(TrainingLoss loss) => new(loss, DecodingRule.Argmax);

    private static Results Run(int seeds, int epochs, params TrainingLoss[] losses) => Run(keepsCalibration: false, seeds, epochs, losses);

    private static Results Run(bool keepsCalibration, int seeds, int epochs, params TrainingLoss[] losses)
    {
        var comparison = new Comparison
        {
            ClassNames = ["few", "some", "many"],
            Distance = GroundDistance.Chain(ClassCount),
            Losses = losses,
            KeepsCalibration = keepsCalibration,
            Measures = Measures.Nominal,
            StoppingMeasure = Measures.LogLoss,
            Decodings = [DecodingRule.Argmax],
            CreateNetwork = () => new ImageNetwork(ClassCount),
            BatchSize = 16,
        };
        return Experiment.Run(comparison, Made(), new SampleOptions(seeds, epochs, "", ""), new Unreported());
    }

    private static Dataset Made()
    {
        var random = new Random(5);
        int[] labels = [.. Enumerable.Range(0, Count).Select(_ => random.Next(ClassCount))];
        float[] pixels = [.. labels.SelectMany(label => Enumerable.Range(0, 28 * 28)
            .Select(i => (i % 28 <= 8 * (label + 1) ? 1 : 0) + (.1f * random.NextSingle())))];
        return new Dataset(pixels, [1, 28, 28], labels);
    }
}
