using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Input;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;
using LearnedDistances;

var command = new SampleCommand(
    Description: "Trains a small network to tell clothes apart, with distances between them that it learns itself, and with cross entropy.",
    DataDescription: "the folder of the images and their labels",
    DataFile: "",
    OutFolder: "learned-distances-results",
    Seeds: 10,
    Epochs: 15);
return command.Run(args, Run);

void Run(SampleOptions options)
{
    Dataset clothes = FashionFolder.Read(options.Data);
    OutFolder.Prepare(options.OutFolder);
    Comparison comparison = Losses.Comparison;
    Console.WriteLine($"""
        Tells {clothes.Count} images of clothes apart, {comparison.ClassCount} classes without an order, by a small
        convolutional network that is trained with cross entropy, and with squared EMD
        over distances that it learns from its own features meanwhile. Each gets {options.EpochCount}
        epochs on each of {options.SeedCount} random splits, alike for both ({command.Epochs} epochs on {command.Seeds} splits take
        about four minutes on two cores).

        """);
    Results results = ProgressReport.Track(comparison, options, progress => Experiment.Run(comparison, clothes, options, progress));
    Report.Print(results);
    Console.WriteLine();
    Console.WriteLine(StructureReport.Of(results));
    Console.WriteLine(ObservationReport.Of(results, Losses.Learned));
    Report.Keep(results, options.OutFolder, [("distances.svg", path => StructureReport.Draw(path, results))]);
}
