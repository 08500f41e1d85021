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
        return Sentence(results, stopping, loss.Name, comparison.Baseline.Name, [
            .. from measure in comparison.Measures
               from decoding in comparison.Decodings
               where measure.AppliesTo(decoding)
               let name = measure.NeedsDecoding && hasChoice ? $"{measure.Name} ({decoding.Text()})" : measure.Name
               select (name, measure, new Choice(loss, decoding), new Choice(comparison.Baseline, decoding))]);
    }

    /// <summary>A sentence about one decoding of a loss's networks and argmax, in all measures of classes.</summary>
    public static string Of(Results results, Choice choice, Stopping stopping)
        => Sentence(results, stopping, $"{choice.Loss.Name} by {choice.Decoding.Text()}", DecodingRule.Argmax.Text(), [
            .. from measure in results.Comparison.Measures
               where measure.NeedsDecoding
               select (measure.Name, measure, choice, choice with { Decoding = DecodingRule.Argmax })]);

    private static string Sentence(
        Results results,
        Stopping stopping,
        string subject,
        string than,
        IReadOnlyList<(string Name, Measure Measure, Choice Choice, Choice Reference)> pairs)
    {
        if (results.SeedCount == 1)
            return $"{subject}: nothing can be said about differences from a single seed.";
        List<string> better = [], worse = [];
        int unclear = 0;
        foreach ((string name, Measure measure, Choice choice, Choice reference) in pairs)
        {
            PairedDifference difference = results.Difference(choice, reference, stopping, measure);
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
