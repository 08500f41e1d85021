using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Training;

/// <summary>The course of a training: what it reports, how it is cancelled, that it repeats itself.</summary>
public class CourseTests
{
    private readonly Rows training = Rows.Random(1000, seed: 7);

    [Fact]
    public void The_loss_that_is_reported_falls_from_that_of_the_frequencies()
    {
        var reports = new Reports();
        EmdBooster.Train(Quick.Chain, training.Data, options: Quick.Options, progress: reports).Dispose();
        Assert.Equal(Enumerable.Range(1, 20), reports.All.Select(report => report.Iteration));
        Assert.All(reports.All, report => Assert.Equal(20, report.IterationCount));
        Assert.All(reports.All, report => Assert.Null(report.ValidationScore));
        Assert.All(reports.All.Zip(reports.All.Skip(1)), pair => Assert.True(pair.Second.TrainingLoss < pair.First.TrainingLoss));
        float[] start = [.. Enumerable.Range(0, 5).Select(label => MathF.Log(training.Labels.Count(own => own == label)))];
        float[] logits = [.. Enumerable.Range(0, training.Count).SelectMany(_ => start)];
        Assert.Equal(SquaredEmd.Loss(logits, training.Labels, Quick.Chain, Quick.Options.Loss), reports.All[0].TrainingLoss, 1e-5);
    }

    [Fact]
    public void Cancellation_ends_a_training_between_iterations()
    {
        using var source = new CancellationTokenSource();
        var reports = new Reports
        {
            OnReport = report =>
            {
                if (report.Iteration == 3)
                    source.Cancel();
            },
        };
        Assert.ThrowsAny<OperationCanceledException>(
            () => EmdBooster.Train(Quick.Chain, training.Data, options: Quick.Options, progress: reports, cancellation: source.Token));
        Assert.Equal(3, reports.All.Count);
    }

    [Fact]
    public void Trainings_repeat_themselves_on_any_number_of_threads()
    {
        BoosterOptions drawn = Quick.Options with
        {
            Parameters = new Dictionary<string, string> { ["bagging_fraction"] = "0.7", ["bagging_freq"] = "1", ["feature_fraction"] = "0.7" },
        };
        float[] first = Trained(drawn);
        Assert.Equal(first, Trained(drawn));
        Assert.Equal(first, Trained(drawn with { Threads = 2 }));
        Assert.Equal(first, Trained(drawn with { Threads = 5 }));
        Assert.NotEqual(first, Trained(drawn with { Seed = 1 }));
    }

    private float[] Trained(BoosterOptions options)
    {
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, training.Data, options: options);
        return training.Predict(booster);
    }
}
