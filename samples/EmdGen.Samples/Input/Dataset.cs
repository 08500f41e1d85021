namespace EmdGen.Samples.Input;

/// <summary>Rows as a network sees them, before they are standardised.</summary>
/// <param name="Inputs">[N,F] features or [N,1,H,W] pixels, row after row.</param>
/// <param name="RowShape">The shape of one row: [F], or [1,H,W].</param>
/// <param name="Labels">[N] class indices.</param>
public sealed record Dataset(float[] Inputs, long[] RowShape, int[] Labels)
{
    /// <summary>N.</summary>
    public int Count => Labels.Length;

    /// <summary>How many numbers a row has.</summary>
    public int RowLength => Inputs.Length / Count;

    /// <summary>Some of the rows.</summary>
    public Dataset Select(int[] rows)
        => this with { Inputs = RowSelection.Of(Inputs, RowLength, rows), Labels = Array.ConvertAll(rows, row => Labels[row]) };
}
