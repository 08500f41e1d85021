namespace EmdGen.Tests.Calls;

/// <summary>
/// One evaluation as data, so that float32 and float64 implementations take the same: every span is a slice of one memory, with guards
/// between and around the slices.
/// </summary>
public sealed record Call
{
    /// <summary>What outputs and guards hold before the call.</summary>
    public const double Guard = -7.25;

    public required double[] Memory { get; init; }

    public required Range Logits { get; init; }

    /// <summary>[N]; null for soft targets, and where <see cref="LongLabels"/> are given.</summary>
    public int[]? Labels { get; init; }

    public long[]? LongLabels { get; init; }

    public Range Targets { get; init; }

    /// <summary>Null: not asked for.</summary>
    public Range? Losses { get; init; }

    /// <summary>Null: not asked for.</summary>
    public Range? Gradient { get; init; }

    public EmdOptions? Options { get; init; }

    public static Call Hard(double[] logits, int[] labels, EmdOptions? options = null, int offset = 3)
    {
        var layout = new Slices(offset);
        Range inputs = layout.Add(logits.Length), losses = layout.Add(labels.Length), gradient = layout.Add(logits.Length);
        double[] memory = layout.Allocate();
        logits.CopyTo(memory.AsSpan(inputs));
        return new Call { Memory = memory, Logits = inputs, Labels = labels, Losses = losses, Gradient = gradient, Options = options };
    }

    public static Call Soft(double[] logits, double[] targets, int classCount, EmdOptions? options = null, int offset = 3)
    {
        var layout = new Slices(offset);
        Range inputs = layout.Add(logits.Length), distributions = layout.Add(targets.Length);
        Range losses = layout.Add(logits.Length / classCount), gradient = layout.Add(logits.Length);
        double[] memory = layout.Allocate();
        logits.CopyTo(memory.AsSpan(inputs));
        targets.CopyTo(memory.AsSpan(distributions));
        return new Call
        {
            Memory = memory, Logits = inputs, Targets = distributions, Losses = losses, Gradient = gradient, Options = options,
        };
    }

    /// <summary>The numbers of a slice as they are now.</summary>
    public double[] this[Range? slice] => Memory[slice!.Value];

    /// <summary>The same call on a memory of its own.</summary>
    public Call Copy() => this with { Memory = [.. Memory] };

    private sealed class Slices(int offset)
    {
        private int length = offset;

        internal Range Add(int count)
        {
            int start = length;
            length += count + 5;
            return start..(start + count);
        }

        internal double[] Allocate()
        {
            var memory = new double[length];
            Array.Fill(memory, Guard);
            return memory;
        }
    }
}
