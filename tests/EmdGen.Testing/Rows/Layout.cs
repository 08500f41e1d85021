namespace EmdGen.Testing.Rows;

/// <summary>The two layouts of a batch.</summary>
public static class Layout
{
    /// <summary>From [N * S, C] to [N, C, S].</summary>
    public static T[] ByPosition<T>(T[] rows, int classCount, int positions)
    {
        var result = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            (int row, int j) = Math.DivRem(i, classCount);
            result[(((row / positions * classCount) + j) * positions) + (row % positions)] = rows[i];
        }

        return result;
    }
}
