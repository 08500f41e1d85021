namespace EmdGen.Transport.Tests;

/// <summary>A random row: two distributions in whole parts, and whole distances, so that every number is exact.</summary>
public sealed record Problem(int ClassCount, int Parts, TableKind Kind, int Largest, bool IsSparse, int Seed)
{
    public (int[] Prediction, int[] Target, int[,] Distances) Draw()
    {
        var random = new Random(Seed);
        return (Distribution(random), Distribution(random), Tables.Random(ClassCount, Kind, Largest, random));
    }

    public static double[,] ToDouble(int[,] table)
    {
        var copy = new double[table.GetLength(0), table.GetLength(1)];
        for (int i = 0; i < copy.GetLength(0); i++)
        {
            for (int j = 0; j < copy.GetLength(1); j++)
                copy[i, j] = table[i, j];
        }

        return copy;
    }

    public static float[] Shares(int[] parts, int all) => Array.ConvertAll(parts, part => (float)part / all);

    private int[] Distribution(Random random)
    {
        var parts = new int[ClassCount];
        int support = IsSparse ? random.Next(1, Math.Min(ClassCount, 4) + 1) : ClassCount;
        for (int i = 0; i < Parts; i++)
            parts[random.Next(support)]++;
        random.Shuffle(parts);
        return parts;
    }
}
