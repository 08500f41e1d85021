namespace EmdGen.Structures.Csv;

/// <summary>A table that a file holds.</summary>
internal sealed class DistanceTable(double[,] distances, int[] lines)
{
    /// <summary>[C,C]: rows predicted, columns true classes, by index.</summary>
    internal double[,] Distances { get; } = distances;

    /// <summary>[C]: the number of the line, from 1, of each predicted class.</summary>
    internal int[] Lines { get; } = lines;
}
