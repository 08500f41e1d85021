namespace EmdGen.Benchmarks.Structures;

/// <summary>Classes whose distances come with every call, as many as there are chains to compare with.</summary>
public static partial class LearnedClasses
{
    [LearnedGroundDistance(Count = 5)]
    public readonly partial struct C5;

    [LearnedGroundDistance(Count = 8)]
    public readonly partial struct C8;

    [LearnedGroundDistance(Count = 10)]
    public readonly partial struct C10;

    [LearnedGroundDistance(Count = 16)]
    public readonly partial struct C16;

    [LearnedGroundDistance(Count = 32)]
    public readonly partial struct C32;

    [LearnedGroundDistance(Count = 64)]
    public readonly partial struct C64;

    [LearnedGroundDistance(Count = 101)]
    public readonly partial struct C101;
}
