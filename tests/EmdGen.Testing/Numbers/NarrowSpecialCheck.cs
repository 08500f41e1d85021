using EmdGen.Testing.Kernels;

namespace EmdGen.Testing.Numbers;

/// <summary>
/// NaN, infinities, the largest and the smallest numbers of a 16-bit type as logits, gradients past its range, and every number of rows near
/// the borders of vectors and tiles: the same bits as float32 kernels on the widened numbers.
/// </summary>
internal static class NarrowSpecialCheck
{
    /// <summary>Numbers of both types, as bits: smallest, largest, infinities, NaN.</summary>
    private static readonly ushort[] Edges = [0x0000, 0x8000, 0x0001, 0x8001, 0x0200, 0x0400, 0x7BFF, 0xFBFF, 0x7C00, 0xFC00, 0x7E00, 0x7F7F, 0x7F80, 0xFF80, 0x7FC0];

    /// <summary>Returns what differs.</summary>
    internal static IEnumerable<string> Run(Subject subject)
        => from type in Enum.GetValues<Emd16BitType>()
           from isSoft in subject.TargetKinds
           from failure in Values(subject, type, isSoft).Concat(Rows(subject, type, isSoft)).Concat(Overflow(subject, type, isSoft))
           select $"{subject} {type}, soft {isSoft}: {failure}";

    private static IEnumerable<string> Values(Subject subject, Emd16BitType type, bool isSoft)
    {
        var batch = new NarrowBatch(type, subject.ClassCount, 37, 1, EmdInput.Logits, 1);
        for (int i = 0; i < batch.Rows; i += 2)
            batch.Logits[(i * subject.ClassCount) + (i % subject.ClassCount)] = Edges[i / 2 % Edges.Length];
        if (!AreSame(subject, batch, isSoft, null))
            yield return "other bits for special values";
    }

    private static IEnumerable<string> Rows(Subject subject, Emd16BitType type, bool isSoft)
    {
        foreach (int rows in (int[])[0, 1, 15, 16, 17, 31, 33, (2048 / subject.ClassCount) + 5, (20000 / subject.ClassCount) + 3])
        {
            if (!AreSame(subject, new NarrowBatch(type, subject.ClassCount, rows, 1, EmdInput.Logits, rows), isSoft, null))
                yield return $"other bits for {rows} rows";
            var options = new EmdOptions { PositionCount = Math.Max(rows, 1) };
            if (!AreSame(subject, new NarrowBatch(type, subject.ClassCount, 1, Math.Max(rows, 1), EmdInput.Logits, rows), isSoft, options))
                yield return $"other bits for {rows} positions";
        }
    }

    private static IEnumerable<string> Overflow(Subject subject, Emd16BitType type, bool isSoft)
    {
        var batch = new NarrowBatch(type, subject.ClassCount, 21, 1, EmdInput.Logits, 3);
        float[] weights = [.. Enumerable.Range(0, batch.Rows).Select(i => i % 3 == 0 ? 1e-6f : i % 3 == 1 ? 1e6f : 3e38f)];
        var options = new EmdOptions { Reduction = EmdReduction.Sum, RowWeights = weights, EmdWeight = 100 };
        if (!AreSame(subject, batch, isSoft, options))
            yield return "other bits for a gradient past the range";
    }

    private static bool AreSame(Subject subject, NarrowBatch batch, bool isSoft, EmdOptions? options)
        => NarrowResult.Of(subject, batch, isSoft, options).IsSame(NarrowResult.Widened(subject, batch, isSoft, options));
}
