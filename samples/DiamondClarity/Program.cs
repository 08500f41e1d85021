using DiamondClarity;
using DiamondClarity.Evaluation;
using DiamondClarity.Input;
using DiamondClarity.Output;
using DiamondClarity.Training;
using TorchSharp;

return CommandLine.Run(args, Run);

static void Run(SampleOptions options)
{
    Diamonds diamonds = DiamondFile.Read(options.DataFile);
    OutFolder.Prepare(options.OutFolder);
    Console.WriteLine($"""
        Grades the clarity of {diamonds.Count} diamonds, {Clarity.I1} (worst) to {Clarity.IF} (best), by a small
        network that is trained in three ways: with cross entropy, with squared EMD,
        and with both. Each gets {options.EpochCount} epochs on each of {options.SeedCount} random splits, alike for all
        three ({CommandLine.DefaultEpochs} epochs on {CommandLine.DefaultSeeds} splits take about a minute on two cores).

        """);
    // The network is too small to gain from more threads, and would wait for them where others use the machine.
    torch.set_num_threads(1);
    Results results = ProgressReport.Track(options, progress => Experiment.Run(diamonds, options, progress));
    Report.Print(results);
    Report.Keep(results, options.OutFolder);
}
