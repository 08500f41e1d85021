using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Input;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;
using EmdGen.Testing.Samples.Running;
using FontWeight.Input;

namespace FontWeight.Tests;

/// <summary>What it costs to learn distances on the data that is shipped.</summary>
public class ObservationTests
{
    private const int Runs = 3;
    private const double Most = .02;

    /// <summary>The least of some runs: the first compiles, and others may be interrupted.</summary>
    [Fact]
    public void Observation_takes_under_two_hundredths_of_an_epoch()
    {
        Dataset glyphs = GlyphFolder.Read(Path.Combine(AppContext.BaseDirectory, "Data"));
        Comparison comparison = Losses.Comparison with { Losses = [Losses.Learned] };
        double share = Enumerable.Range(0, Runs).Min(_ =>
        {
            Results results = Experiment.Run(comparison, glyphs, new SampleOptions(SeedCount: 1, EpochCount: 1, "", ""), new Unreported());
            return ObservationReport.Share(results.Trainings(Losses.Learned));
        });
        Assert.InRange(share, double.Epsilon, Most);
    }
}
