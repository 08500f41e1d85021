namespace EmdGen.Samples.Input;

/// <summary>Some rows of many.</summary>
public static class RowSelection
{
    /// <summary>Copies rows, one after another.</summary>
    /// <param name="numbers">[N,F].</param>
    /// <param name="rowLength">F.</param>
    /// <param name="rows">[M]: the rows to take, in their order.</param>
    /// <returns>[M,F].</returns>
    public static float[] Of(float[] numbers, int rowLength, int[] rows)
    {
        float[] selected = new float[rows.Length * rowLength];
        for (int i = 0; i < rows.Length; i++)
            numbers.AsSpan(rows[i] * rowLength, rowLength).CopyTo(selected.AsSpan(i * rowLength));
        return selected;
    }
}
