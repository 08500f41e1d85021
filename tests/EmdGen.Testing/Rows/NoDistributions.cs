namespace EmdGen.Testing.Rows;

/// <summary>Rows that are given as probabilities and are none: of every kind a program may produce, among distributions.</summary>
public static class NoDistributions
{
    /// <summary>The number of kinds, which rows take by turns.</summary>
    public const int Kinds = 14;

    /// <summary>[rows, C].</summary>
    public static float[] Of(int rows, int classCount, int seed)
    {
        var random = new Random(seed);
        float[] numbers = new RandomRows(seed).Targets(rows, classCount);
        for (int i = 0; i < rows; i++)
            Spoil(numbers.AsSpan(i * classCount, classCount), i % Kinds, random);
        return numbers;
    }

    private static void Spoil(Span<float> row, int kind, Random random)
    {
        int j = random.Next(row.Length), last = row.Length - 1;
        switch (kind)
        {
            case 0: row.Clear(); break;
            case 1: Counts(row, random); break;
            case 2: Multiply(row, 100); break;
            case 3: Multiply(row, 1e-3f); break;
            case 4: row[j] -= 0.3f; break;
            case 5: row[j] = float.PositiveInfinity; break;
            case 6: row[last] = float.NaN; break;
            case 7: row[0] = float.NaN; break;
            case 8: row[last] = float.NegativeInfinity; break;
            case 9: Multiply(row, 1.005f); break;
            case 10: Multiply(row, 2); break;
            case 11: row[j] = -5; break;
            case 12: (row[0], row[last]) = (row[0] + 0.75f, row[last] - 0.75f); break;
        }
    }

    private static void Counts(Span<float> row, Random random)
    {
        foreach (ref float value in row)
            value = random.Next(10);
    }

    private static void Multiply(Span<float> row, float factor)
    {
        foreach (ref float value in row)
            value *= factor;
    }
}
