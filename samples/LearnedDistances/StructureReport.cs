using System.Globalization;
using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;

namespace LearnedDistances;

/// <summary>Says which clothes the features place near each other, and whether it takes the loss to do so.</summary>
internal static class StructureReport
{
    private const int ShownPairs = 6;

    /// <summary>The learned table as text, its nearest and farthest pairs, and whether cross entropy alone gives another.</summary>
    internal static string Of(Results results)
    {
        IReadOnlyList<string> names = results.Comparison.ClassNames;
        DistanceTables learned = Tables(results, Losses.Learned);
        IReadOnlyList<(int I, int J, double Distance)> pairs = learned.Pairs();
        return $"""
            Learned distances, mean over seeds:
            {DistanceText.Of(names, learned.Mean())}

            nearest:  {List(names, pairs.Take(ShownPairs))}
            farthest: {List(names, pairs.Reverse().Take(ShownPairs))}

            {Agreement(learned, Tables(results, Losses.CrossEntropy))}
            """;
    }

    /// <summary>Heat maps of the table that the loss learned, and of the one that cross entropy's features give.</summary>
    internal static void Draw(string path, Results results) => DistancePicture.Write(
        path,
        "How far apart clothes are, by what networks learned",
        "distances of class means of the last hidden layer, as ranks from 0 to 1, mean over seeds, last epoch",
        "",
        results.Comparison.ClassNames,
        [.. results.Comparison.Losses.Reverse().Select(loss => (loss.Name, Tables(results, loss).Mean()))]);

    /// <summary>Compares the two losses' tables of the same seed with what two seeds of cross entropy have in common.</summary>
    internal static string Agreement(DistanceTables learned, DistanceTables plain)
    {
        const string Same = "with the distances that the features give after plain cross entropy on the same seed";
        double[] ofSeeds = plain.CorrelationsOfSeeds();
        var sameSeed = Spread.Of(learned.CorrelationsWith(plain));
        string first = $"Rank correlation (Spearman) {Same}: {Text(sameSeed)}.";
        if (ofSeeds.Length < 2)
            return string.Join(Environment.NewLine, first, "With so few seeds there is nothing to compare that with.");
        var seeds = Spread.Of(ofSeeds);
        string second = $"Rank correlation of the distances of two seeds, both after cross entropy: {Text(seeds)}.";
        string verdict = sameSeed.Mean >= seeds.Mean - seeds.Deviation
            ? "no more than two seeds' do: this structure is there without the loss, and does not show that the loss works."
            : "more than two seeds' do: the loss has changed the structure.";
        return string.Join(Environment.NewLine, first, second, $"The losses' tables differ {verdict}");
    }

    private static DistanceTables Tables(Results results, TrainingLoss loss) => new(results.Trainings(loss));

    private static string List(IReadOnlyList<string> names, IEnumerable<(int I, int J, double Distance)> pairs)
        => string.Join(", ", pairs.Select(pair => string.Create(
            CultureInfo.InvariantCulture, $"{names[pair.I]} and {names[pair.J]} {pair.Distance:.00}")));

    private static string Text(Spread spread) => FormattableString.Invariant($"{spread.Mean:0.000} ± {spread.Deviation:0.000}");
}
