namespace EmdGen.Validation;

/// <summary>The shape of a checked batch: N * S rows of C classes, with S positions to an image.</summary>
internal readonly record struct BatchShape(int RowCount, int ClassCount, int PositionCount)
{
    /// <summary>The index of class <paramref name="j"/> of row <paramref name="row"/> in [N,C] or [N,C,S].</summary>
    internal int Index(int row, int j)
    {
        if (PositionCount == 1)
            return (row * ClassCount) + j;
        (int image, int position) = Math.DivRem(row, PositionCount);
        return (((image * ClassCount) + j) * PositionCount) + position;
    }
}
