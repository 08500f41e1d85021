using DiamondClarity.Evaluation;
using DiamondClarity.Training;

namespace DiamondClarity.Output;

/// <summary>Says in a sentence what the differences to cross entropy amount to.</summary>
internal static class Verdict
{
    internal static string Of(Results results, TrainingLoss loss, Stopping stopping)
    {
        List<string> better = [], worse = [];
        int unclear = 0;
        foreach (Measure measure in Measure.All)
        {
            foreach (Decoding decoding in Enum.GetValues<Decoding>().Where(measure.AppliesTo))
            {
                PairedDifference difference = results.Difference(loss, stopping, decoding, measure);
                string name = measure.NeedsDecoding ? $"{measure.Name} ({decoding.Text()})" : measure.Name;
                if (double.IsNaN(difference.HalfWidth))
                    return $"{loss.Name}: nothing can be said about differences from a single seed.";
                if (!difference.IsClear)
                    unclear++;
                else
                    (difference.Mean < 0 == measure.IsLowBetter ? better : worse).Add(name);
            }
        }

        if (better.Count + worse.Count == 0)
            return $"{loss.Name}: no difference to cross entropy; all {unclear} intervals contain 0.";
        IEnumerable<string> parts = [.. Part("better", better), .. Part("worse", worse), .. unclear == 0 ? [] : new[] { Rest(unclear) }];
        return $"{loss.Name}: {string.Join("; ", parts)}.";
    }

    private static IEnumerable<string> Part(string word, List<string> names)
        => names.Count == 0 ? [] : [$"{word} than cross entropy in {string.Join(", ", names)}"];

    private static string Rest(int count)
        => count == 1 ? "no difference in the other measure" : $"no difference in the other {count} measures";
}
