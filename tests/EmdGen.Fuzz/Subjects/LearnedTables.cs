namespace EmdGen.Fuzz.Subjects;

/// <summary>Tables that a call brings along.</summary>
public static partial class LearnedTables
{
    [LearnedGroundDistance(Count = 2)]
    public readonly partial struct Learned2;

    [LearnedGroundDistance(Count = 3, Exponent = 1)]
    public readonly partial struct Learned3;

    [LearnedGroundDistance(Count = 5, Sensitivity = 2, Bias = -0.25)]
    public readonly partial struct Learned5;

    [LearnedGroundDistance(Count = 9)]
    public readonly partial struct Learned9;

    [LearnedGroundDistance(Count = 13, Bias = -0.5, Exponent = 1)]
    public readonly partial struct Learned13;

    [LearnedGroundDistance(Count = 16)]
    public readonly partial struct Learned16;

    [LearnedGroundDistance(Count = 17, Exponent = 1)]
    public readonly partial struct Learned17;

    [LearnedGroundDistance(Count = 32)]
    public readonly partial struct Learned32;

    [LearnedGroundDistance(Count = 40, Exponent = 1)]
    public readonly partial struct Learned40;

    [LearnedGroundDistance(Count = 101, Sensitivity = 2, Bias = -0.25)]
    public readonly partial struct Learned101;

    [LearnedGroundDistance(Count = 257)]
    public readonly partial struct Learned257;
}
