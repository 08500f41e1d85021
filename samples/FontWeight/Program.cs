using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Input;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;
using FontWeight;
using FontWeight.Input;

var command = new SampleCommand(
    Description: "Compares cross entropy and squared EMD: trains a small network to read the weight of a typeface.",
    DataDescription: "the folder of the images and their weights",
    DataFile: "",
    OutFolder: "font-weight-results",
    Seeds: 10,
    Epochs: 15);
return command.Run(args, Run);

void Run(SampleOptions options)
{
    Dataset glyphs = GlyphFolder.Read(options.Data);
    OutFolder.Prepare(options.OutFolder);
    Comparison comparison = Losses.Comparison;
    Console.WriteLine($"""
        Reads the weight of a typeface, 100 (hairline) to 900 (black), off {glyphs.Count} images of
        one glyph each, by a small convolutional network that is trained with each of
        {comparison.Losses.Count} losses. Each gets {options.EpochCount} epochs on each of {options.SeedCount} random splits, alike for all
        ({command.Epochs} epochs on {command.Seeds} splits take about six minutes on two cores).

        """);
    Results results = ProgressReport.Track(
        comparison, options, progress => Experiment.Run(comparison, glyphs, options, progress));
    Report.Print(results);
    Console.WriteLine();
    Console.WriteLine(OrderReport.Of(results, Losses.Learned));
    Console.WriteLine(ObservationReport.Of(results, Losses.Learned));
    Report.Keep(results, options.OutFolder, [
        ("distances.svg", path => OrderReport.Draw(path, results, Losses.Learned, Losses.CrossEntropy)),
        Picture("last-epoch.svg", Stopping.LastEpoch),
        Picture("best-epoch.svg", Stopping.BestEpoch)]);

    (string, Action<string>) Picture(string name, Stopping stopping)
        => (name, path => DistributionPicture.Write(path, results, stopping, "glyphs of each true weight", "weight"));
}
