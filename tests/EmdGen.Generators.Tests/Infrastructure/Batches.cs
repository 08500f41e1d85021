namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>Random batches, the same in every run.</summary>
internal static class Batches
{
    /// <summary>[rows, C], between -2 and 2.</summary>
    public static float[] Logits(int rows, int classCount)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, rows * classCount).Select(_ => (random.NextSingle() * 4) - 2)];
    }

    /// <summary>[rows]: every class in turn.</summary>
    public static int[] Labels(int rows, int classCount) => [.. Enumerable.Range(0, rows).Select(row => (row * 7) % classCount)];

    /// <summary>[rows, C]: distributions.</summary>
    public static float[] Targets(int rows, int classCount)
    {
        var random = new Random(2);
        return
        [
            .. Enumerable.Range(0, rows).SelectMany(_ =>
            {
                float[] row = [.. Enumerable.Range(0, classCount).Select(_ => random.NextSingle())];
                return row.Select(value => value / row.Sum());
            }),
        ];
    }
}
