using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Output;

/// <summary>Says in a sentence what the differences to the baseline amount to.</summary>
public static class Verdict
{
    /// <summary>A sentence about one loss.</summary>
    public static string Of(Results results, TrainingLoss loss, Stopping stopping)
    {
        List<string> better = [], worse = [];
        int unclear = 0;
        Comparison comparison = results.Comparison;
        bool hasChoice = comparison.Decodings.Count > 1;
        foreach (Measure measure in comparison.Measures)
        {
            foreach (Decoding decoding in comparison.Decodings.Where(measure.AppliesTo))
            {
                PairedDifference difference = results.Difference(loss, stopping, decoding, measure);
                string name = measure.NeedsDecoding && hasChoice ? $"{measure.Name} ({decoding.Text()})" : measure.Name;
                if (double.IsNaN(difference.HalfWidth))
                    return $"{loss.Name}: nothing can be said about differences from a single seed.";
                if (!difference.IsClear)
                    unclear++;
                else
                    (difference.Mean < 0 == measure.IsLowBetter ? better : worse).Add(name);
            }
        }

        if (better.Count + worse.Count == 0)
            return $"{loss.Name}: no difference to {comparison.Baseline.Name}; all {unclear} intervals contain 0.";
        string than = comparison.Baseline.Name;
        IEnumerable<string> parts =
        [
            .. Part($"better than {than}", better),
            .. Part($"worse than {than}", worse),
            .. unclear == 0 ? [] : new[] { Rest(unclear) },
        ];
        return $"{loss.Name}: {string.Join("; ", parts)}.";
    }

    private static IEnumerable<string> Part(string how, List<string> names)
        => names.Count == 0 ? [] : [$"{how} in {string.Join(", ", names)}"];

    private static string Rest(int count)
        => count == 1 ? "no difference in the other measure" : $"no difference in the other {count} measures";
}
