using DiamondClarity;
using DiamondClarity.Calibrating;
using DiamondClarity.Input;
using DiamondClarity.Output;
using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Input;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;
using Spectre.Console;

var command = new SampleCommand(
    Description: "From a loss to a decision: trains small networks to grade diamonds with cross entropy, squared EMD and both, "
        + "and boosted trees, decodes what they predict in three ways, measures and calibrates.",
    DataDescription: "the diamonds, a CSV file",
    DataFile: "diamonds-clarity.csv",
    OutFolder: "diamond-clarity-results",
    Seeds: 10,
    Epochs: 60);
return command.Run(args, Run);

void Run(SampleOptions options)
{
    Diamonds diamonds = DiamondFile.Read(options.Data);
    OutFolder.Prepare(options.OutFolder);
    Console.WriteLine($"""
        Grades the clarity of {diamonds.Count} diamonds, {Clarity.I1} (worst) to {Clarity.IF} (best): trains a small network with
        cross entropy, squared EMD and both, {options.EpochCount} epochs on each of {options.SeedCount} random splits, and boosted trees;
        decodes in three ways, measures, calibrates
        ({command.Epochs} epochs on {command.Seeds} splits take less than two minutes on two cores).

        """);
    Comparison comparison = Losses.Comparison(diamonds.FeatureCount);
    Results results = ProgressReport.Track(
        comparison, options, progress => Experiment.Run(comparison, diamonds.ToDataset(), options, progress));
    var calibrations = new Calibrations(results);
    if (Console.IsOutputRedirected)
        AnsiConsole.Profile.Width = Summary.Width;
    Summary.Write(AnsiConsole.Console, calibrations);
    OutFolder.Keep(options.OutFolder, [
        new("tables.txt", "every measure at both times to stop, with all differences", path => TableFile.Write(path, calibrations)),
        new("runs.csv", "every network, time to stop and decoding", path => RunFile.Write(path, results)),
        new("differences.csv", "every two rows of the table, seed by seed", path => DifferenceFile.Write(path, results)),
        new("calibration.csv", "every network's temperature and intervals", path => CalibrationFile.Write(path, calibrations)),
        Picture("best-epoch.svg", Stopping.BestEpoch),
        Picture("last-epoch.svg", Stopping.LastEpoch)]);

    OutFile Picture(string name, Stopping stopping) => new(
        name,
        $"what is predicted for each grade, {stopping.Text()}",
        path => DistributionPicture.Write(path, results, stopping, "diamonds of each true grade", "grade"));
}
