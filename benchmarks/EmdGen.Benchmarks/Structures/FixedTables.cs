namespace EmdGen.Benchmarks.Structures;

/// <summary>Tables known when the program is built.</summary>
public static partial class FixedTables
{
    [GroundDistance(
        0, 1, 2, 4, 3,
        1, 0, 1, 3, 3,
        2, 1, 0, 2, 3,
        4, 3, 2, 0, 1,
        3, 3, 3, 1, 0)]
    public readonly partial struct C5;

    [GroundDistance(
        0, 1, 2, 4, 3, 5, 5, 6,
        1, 0, 1, 3, 3, 5, 5, 6,
        2, 1, 0, 2, 3, 4, 5, 6,
        4, 3, 2, 0, 1, 3, 4, 5,
        3, 3, 3, 1, 0, 2, 3, 4,
        5, 5, 4, 3, 2, 0, 1, 2,
        5, 5, 5, 4, 3, 1, 0, 1,
        6, 6, 6, 5, 4, 2, 1, 0)]
    public readonly partial struct C8;
}
