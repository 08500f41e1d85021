using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Output;

/// <summary>
/// Says in one sentence what decides a measure, the decoding or the loss: the decoding of the best choice against argmax under every
/// loss, and every loss against the baseline under that decoding, in other measures as well.
/// </summary>
public static class Decision
{
    private enum Effect
    {
        Better,
        Worse,
        None,
    }

    /// <summary>The sentence.</summary>
    /// <param name="results">Of two decodings and two losses, or more.</param>
    /// <param name="stopping">Which networks.</param>
    /// <param name="measure">One that needs a decoding.</param>
    public static string Of(Results results, Stopping stopping, Measure measure)
    {
        if (results.SeedCount == 1)
            return "nothing can be said about differences from a single seed.";
        Comparison comparison = results.Comparison;
        DecodingRule decoding = BestBesideArgmax(results, stopping, measure);
        string[] ofDecoding =
        [
            .. from part in Effects(comparison.Losses, loss => (new(loss, decoding), new(loss, DecodingRule.Argmax)))
               select $"{Verb(part.Effect)} under {List(part.Losses, " and ", comparison.Losses.Count)}",
        ];
        string[] ofLosses =
        [
            .. from part in Effects(comparison.Contenders, loss => (new(loss, decoding), new(comparison.Baseline, decoding)))
               select $"training with {List(part.Losses, " or ")} instead of {comparison.Baseline.Name} {Verb(part.Effect)}",
        ];
        string[] parts =
        [
            $"in {measure.Name}, decoding by {decoding.Text()} instead of argmax {string.Join(" and ", ofDecoding)}",
            .. ofLosses,
            .. comparison.Contenders.SelectMany(loss => Beside(results, new Choice(loss, decoding), stopping, measure)),
        ];
        return $"{string.Join("; ", parts)}.";

        IEnumerable<(Effect Effect, List<(string Name, PairedDifference Difference)> Losses)> Effects(
            IEnumerable<TrainingLoss> losses, Func<TrainingLoss, (Choice Choice, Choice Reference)> compared)
            => from loss in losses
               let pair = compared(loss)
               let difference = results.Difference(pair.Choice, pair.Reference, stopping, measure)
               group (loss.Name, difference) by EffectOf(difference, measure) into part
               orderby part.Key
               select (part.Key, part.ToList());
    }

    // Where argmax is best, the sentence is about what comes next, and says that it is no gain.
    private static DecodingRule BestBesideArgmax(Results results, Stopping stopping, Measure measure)
        => results.Ranked(stopping, measure).First(choice => choice.Decoding != DecodingRule.Argmax).Decoding;

    // A loss that is as good in one measure may not be in others.
    private static IEnumerable<string> Beside(Results results, Choice choice, Stopping stopping, Measure measure)
    {
        Choice reference = choice with { Loss = results.Comparison.Baseline };
        string[] parts =
        [
            .. from other in results.Comparison.Measures
               where other != measure
               let effect = EffectOf(results.Difference(choice, reference, stopping, other), other)
               where effect != Effect.None
               group other.Name by effect into names
               orderby names.Key
               select $"{(names.Key == Effect.Better ? "better" : "worse")} in {string.Join(", ", names)}",
        ];
        return parts.Length == 0 ? [] : [$"beside {measure.Name}, {choice.Loss.Name} is {string.Join(" and ", parts)}"];
    }

    private static Effect EffectOf(PairedDifference difference, Measure measure)
        => !difference.IsClear ? Effect.None : measure.IsBetter(difference.Mean) ? Effect.Better : Effect.Worse;

    private static string Verb(Effect effect) => effect switch
    {
        Effect.Better => "helps",
        Effect.Worse => "hurts",
        _ => "makes no clear difference",
    };

    private static string List(List<(string Name, PairedDifference Difference)> losses, string last, int allOf = 0)
    {
        if (losses.Count == allOf)
            return $"every loss ({string.Join(", ", losses.Select(loss => $"{loss.Name} {NumberText.Of(loss.Difference)}"))})";
        string[] texts = [.. losses.Select(loss => $"{loss.Name} ({NumberText.Of(loss.Difference)})")];
        return texts.Length == 1 ? texts[0] : $"{string.Join(", ", texts[..^1])}{last}{texts[^1]}";
    }
}
