using BoostedGrades;
using BoostedGrades.Evaluation;
using BoostedGrades.Input;
using BoostedGrades.Methods;
using BoostedGrades.Output;
using EmdGen.Samples.Output;
using Spectre.Console;

return BoostedCommand.Run(args, [.. DataSet.All.Select(set => set.Name)], Run);

static void Run(BoostedOptions options)
{
    // Everything that can be refused is, before anything is trained.
    (DataSet Set, GradedRows Rows, Parts[] Splits)[] work =
    [
        .. from set in DataSet.All
           where options.Data is null || options.Data == set.Name
           let rows = set.Read()
           select (set, rows, Enumerable.Range(1, options.SplitCount).Select(seed => Parts.Draw(rows, seed, options.RowCount)).ToArray()),
    ];
    OutFolder.Prepare(options.OutFolder);
    if (Console.IsOutputRedirected)
        AnsiConsole.Profile.Width = Summary.Width;
    var all = new List<(DataSet Set, Scoreboard Results)>();
    foreach ((DataSet set, GradedRows rows, Parts[] splits) in work)
    {
        Console.WriteLine(
            $"{set.Name}: {set.Question} ({string.Join(", ", set.Format.ClassNames)}), {rows.Count} rows of {rows.FeatureCount} features.");
        Console.WriteLine(
            $"The first split has {splits[0].Training.Count} training, {splits[0].Validation.Count} validation and {splits[0].Test.Count} test rows.");
        Scoreboard results = ProgressReport.Track(
            Experiment.TrainingCount(set, splits.Length),
            stepCount: 1,
            isLast: (GridPoint _) => true,
            progress => Experiment.Run(set, splits, progress));
        Summary.Write(AnsiConsole.Console, results);
        Console.WriteLine();
        all.Add((set, results));
    }

    OutFolder.Keep(options.OutFolder, [
        new("runs.csv", "every split, method and decoding, with the grid point that was chosen", path => RunTable.Write(path, all)),
        new("differences.csv", "every two rows of a table, split by split", path => DifferenceTable.Write(path, all))]);
}
