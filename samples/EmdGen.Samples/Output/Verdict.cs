using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Output;

/// <summary>Says in a sentence what differences amount to.</summary>
public static class Verdict
{
    /// <summary>A sentence about one loss and the baseline, in all measures under all decodings.</summary>
    public static string Of(Results results, TrainingLoss loss, Stopping stopping)
    {
        Comparison comparison = results.Comparison;
        bool hasChoice = comparison.Decodings.Count > 1;
        return Sentence(loss.Name, comparison.Baseline.Name, [
            .. from measure in comparison.Measures
               from decoding in comparison.Decodings
               where measure.AppliesTo(decoding)
               let name = measure.NeedsDecoding && hasChoice ? $"{measure.Name} ({decoding.Text()})" : measure.Name
               let difference = results.Difference(new Choice(loss, decoding), new Choice(comparison.Baseline, decoding), stopping, measure)
               select (name, measure, difference)]);
    }

    /// <summary>A sentence about one decoding of a loss's networks and argmax, in all measures of classes.</summary>
    public static string Of(Results results, Choice choice, Stopping stopping)
        => Sentence($"{choice.Loss.Name} by {choice.Decoding.Text()}", DecodingRule.Argmax.Text(), [
            .. from measure in results.Comparison.Measures
               where measure.NeedsDecoding
               let difference = results.Difference(choice, choice with { Decoding = DecodingRule.Argmax }, stopping, measure)
               select (measure.Name, measure, difference)]);

    /// <summary>A sentence about what is compared, and with what, in measures by their names.</summary>
    public static string Sentence(
        string subject, string than, IReadOnlyList<(string Name, Measure Measure, PairedDifference Difference)> differences)
    {
        if (differences.All(pair => double.IsNaN(pair.Difference.HalfWidth)))
            return $"{subject}: nothing can be said about differences from a single seed.";
        List<string> better = [], worse = [];
        int unclear = 0;
        foreach ((string name, Measure measure, PairedDifference difference) in differences)
        {
            if (!difference.IsClear)
                unclear++;
            else
                (measure.IsBetter(difference.Mean) ? better : worse).Add(name);
        }

        if (better.Count + worse.Count == 0)
            return $"{subject}: no difference to {than}; all {unclear} intervals contain 0.";
        IEnumerable<string> parts =
        [
            .. Part($"better than {than}", better),
            .. Part($"worse than {than}", worse),
            .. unclear == 0 ? [] : new[] { Rest(unclear) },
        ];
        return $"{subject}: {string.Join("; ", parts)}.";
    }

    private static IEnumerable<string> Part(string how, List<string> names)
        => names.Count == 0 ? [] : [$"{how} in {string.Join(", ", names)}"];

    private static string Rest(int count)
        => count == 1 ? "no difference in the other measure" : $"no difference in the other {count} measures";
}
