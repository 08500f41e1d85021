using DiamondClarity;
using DiamondClarity.Input;
using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Input;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;

var command = new SampleCommand(
    Description: "Compares cross entropy, squared EMD and both: trains a small network to grade diamonds.",
    DataDescription: "the diamonds, a CSV file",
    DataFile: "diamonds-clarity.csv",
    OutFolder: "diamond-clarity-results",
    Seeds: 8,
    Epochs: 60);
return command.Run(args, Run);

void Run(SampleOptions options)
{
    Diamonds diamonds = DiamondFile.Read(options.Data);
    OutFolder.Prepare(options.OutFolder);
    Console.WriteLine($"""
        Grades the clarity of {diamonds.Count} diamonds, {Clarity.I1} (worst) to {Clarity.IF} (best), by a small
        network that is trained in three ways: with cross entropy, with squared EMD,
        and with both. Each gets {options.EpochCount} epochs on each of {options.SeedCount} random splits, alike for all
        three ({command.Epochs} epochs on {command.Seeds} splits take half a minute on two cores).

        """);
    Comparison comparison = Losses.Comparison(diamonds.FeatureCount);
    Results results = ProgressReport.Track(
        comparison, options, progress => Experiment.Run(comparison, diamonds.ToDataset(), options, progress));
    Report.Print(results);
    Report.Keep(results, options.OutFolder, [Picture("last-epoch.svg", Stopping.LastEpoch), Picture("best-epoch.svg", Stopping.BestEpoch)]);

    (string, Action<string>) Picture(string name, Stopping stopping)
        => (name, path => DistributionPicture.Write(path, results, stopping, "diamonds of each true grade", "grade"));
}
