using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Numbers;

/// <summary>A random batch of 16-bit numbers, and the same in float32.</summary>
internal sealed class NarrowBatch
{
    /// <summary>Distributions are whole multiples of one over this, which both types hold: rounded ones would sum to something else than 1.</summary>
    private const int Parts = 256;

    internal NarrowBatch(Emd16BitType type, int classCount, int images, int positions, EmdInput input, int seed)
    {
        Type = type;
        Rows = images * positions;
        var random = new RandomRows(seed);
        float[] logits = Layout.ByPosition(random.Logits(Rows, classCount, 2), classCount, positions);
        float[] probabilities = Layout.ByPosition(Distributions(random, Rows, classCount, atLeast: 1), classCount, positions);
        Logits = NarrowNumbers.Round(type, input == EmdInput.Logits ? logits : probabilities);
        Targets = NarrowNumbers.Round(
            type, Layout.ByPosition(Distributions(random, Rows, classCount, atLeast: 0), classCount, positions));
        Labels = random.Labels(Rows, classCount);
    }

    internal Emd16BitType Type { get; }

    internal int Rows { get; }

    internal ushort[] Logits { get; }

    internal ushort[] Targets { get; }

    internal int[] Labels { get; }

    internal float[] WideLogits => NarrowNumbers.Widen(Type, Logits);

    internal float[] WideTargets => NarrowNumbers.Widen(Type, Targets);

    private static float[] Distributions(RandomRows random, int rows, int classCount, int atLeast)
    {
        var parts = new int[rows * classCount];
        for (int row = 0; row < rows; row++)
        {
            Span<int> distribution = parts.AsSpan(row * classCount, classCount);
            distribution.Fill(atLeast);
            foreach (int j in random.Labels(Parts - (atLeast * classCount), classCount))
                distribution[j]++;
        }

        return Array.ConvertAll(parts, part => (float)part / Parts);
    }
}
