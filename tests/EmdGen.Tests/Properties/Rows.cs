using EmdGen.Tests.Calls;

namespace EmdGen.Tests.Properties;

/// <summary>Calls of some of another's rows, in another order.</summary>
internal static class Rows
{
    /// <summary>The same call, summed: a mean's gradient depends on every row.</summary>
    internal static Call Summed(Call call) => call with { Options = call.Options! with { Reduction = EmdReduction.Sum } };

    /// <summary>The rows with their targets, weights and results as they are now.</summary>
    internal static Call Pick(Call call, int[] rows, int classCount)
    {
        EmdOptions options = call.Options!;
        if (!options.RowWeights.IsEmpty)
            options = options with { RowWeights = Array.ConvertAll(rows, row => call.Options!.RowWeights.Span[row]) };
        double[] logits = Numbers(call[call.Logits]);
        Call picked = call.Labels is { } labels
            ? Call.Hard(logits, Array.ConvertAll(rows, row => labels[row]), options)
            : Call.Soft(logits, Numbers(call[call.Targets]), classCount, options);
        Numbers(call[call.Gradient]).CopyTo(picked.Memory.AsSpan(picked.Gradient!.Value));
        double[] losses = call[call.Losses];
        Array.ConvertAll(rows, row => losses[row]).CopyTo(picked.Memory.AsSpan(picked.Losses!.Value));
        return picked;

        double[] Numbers(double[] from) => [.. rows.SelectMany(row => from[(row * classCount)..((row + 1) * classCount)])];
    }
}
