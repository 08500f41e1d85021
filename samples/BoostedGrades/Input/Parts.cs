using EmdGen.Samples;
using EmdGen.Samples.Input;

namespace BoostedGrades.Input;

/// <summary>
/// The rows to train on, to choose by, and to compare by: 60, 20 and 20 of a hundred groups, drawn at random. Where each row is a group of its own, these
/// are shares of the rows.
/// </summary>
internal sealed record Parts(int Seed, Part Training, Part Validation, Part Test)
{
    // As many of the one for one of the other as in a whole split.
    private const int TrainingPerValidation = 3;

    /// <summary>The same parts for the same seed.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="seed">From 1.</param>
    /// <param name="rowCount">How many training rows to keep, with a third as many validation rows; null for all.</param>
    /// <exception cref="SampleException">There are fewer.</exception>
    internal static Parts Draw(GradedRows rows, int seed, int? rowCount)
    {
        ILookup<int, int> rowsOf = Enumerable.Range(0, rows.Count).ToLookup(row => rows.Groups[row]);
        var split = Split.Draw(rowsOf.Count, seed);
        return new Parts(
            seed,
            rows.Select(Few(All(split.Training), "training", rowCount)),
            rows.Select(Few(All(split.Validation), "validation", rowCount / TrainingPerValidation)),
            rows.Select(All(split.Test)));

        int[] All(int[] groups) => [.. groups.SelectMany(group => rowsOf[group])];

        int[] Few(int[] all, string part, int? count)
        {
            if (count is not { } few)
                return all;
            if (few > all.Length)
                throw new SampleException($"--rows asks for {few} {part} rows, but split {seed} has {all.Length}.");
            // Of many groups rather than all of a few.
            new Random(seed).Shuffle(all);
            return all[..few];
        }
    }
}
