namespace EmdGen.Transport.Tests;

/// <summary>What holds of a table of distances.</summary>
public enum TableKind
{
    /// <summary>Symmetric, and no detour is shorter.</summary>
    Metric,

    /// <summary>No detour is shorter, but there and back differ.</summary>
    AsymmetricMetric,

    /// <summary>Any distances.</summary>
    Arbitrary,

    /// <summary>0 and 1 alone, so that almost everything is tied.</summary>
    Binary,

    /// <summary>0 throughout.</summary>
    Zero,
}

/// <summary>Random tables of whole distances with a diagonal of 0.</summary>
internal static class Tables
{
    internal static int[,] Random(int classCount, TableKind kind, int largest, Random random)
    {
        var table = new int[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int j = 0; j < classCount; j++)
                table[i, j] = i == j || kind == TableKind.Zero ? 0 : random.Next(kind == TableKind.Binary ? 2 : largest + 1);
        }

        if (kind == TableKind.Metric)
            Symmetrize(table);
        if (kind is TableKind.Metric or TableKind.AsymmetricMetric)
            TakeDetours(table);
        return table;
    }

    private static void Symmetrize(int[,] table)
    {
        for (int i = 0; i < table.GetLength(0); i++)
        {
            for (int j = 0; j < i; j++)
                table[i, j] = table[j, i];
        }
    }

    /// <summary>Floyd and Warshall's shortest paths.</summary>
    private static void TakeDetours(int[,] table)
    {
        int n = table.GetLength(0);
        for (int k = 0; k < n; k++)
        {
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                    table[i, j] = Math.Min(table[i, j], table[i, k] + table[k, j]);
            }
        }
    }
}
