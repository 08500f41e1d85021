namespace EmdGen.Tests.Kernels;

/// <summary>A generated type for every form of a table that a call brings along: unrolled, and in loops that pick costs or copy them.</summary>
public static partial class LearnedTables
{
    [LearnedGroundDistance(Count = 2)]
    public readonly partial struct Learned2;

    [LearnedGroundDistance(Count = 3, Exponent = 1)]
    public readonly partial struct Learned3;

    [LearnedGroundDistance(Count = 4, Sensitivity = 2, Bias = -0.25)]
    public readonly partial struct Learned4;

    [LearnedGroundDistance(Count = 5)]
    public readonly partial struct Learned5;

    [LearnedGroundDistance(Count = 6)]
    public readonly partial struct Learned6;

    [LearnedGroundDistance(Count = 7, Bias = -0.5, Exponent = 1)]
    public readonly partial struct Learned7;

    [LearnedGroundDistance(Count = 8)]
    public readonly partial struct Learned8;

    [LearnedGroundDistance(Count = 10, Sensitivity = 2, Bias = -0.25)]
    public readonly partial struct Learned10;

    [LearnedGroundDistance(Count = 11)]
    public readonly partial struct Learned11;

    [LearnedGroundDistance(Count = 12, Exponent = 1)]
    public readonly partial struct Learned12;

    [LearnedGroundDistance(Count = 13)]
    public readonly partial struct Learned13;

    [LearnedGroundDistance(Count = 14, Bias = -0.5)]
    public readonly partial struct Learned14;

    [LearnedGroundDistance(Count = 16, Bias = -0.5)]
    public readonly partial struct Learned16;

    [LearnedGroundDistance(Count = 17, Exponent = 1)]
    public readonly partial struct Learned17;

    [LearnedGroundDistance(Count = 32)]
    public readonly partial struct Learned32;

    [LearnedGroundDistance(Count = 33, Bias = -0.5)]
    public readonly partial struct Learned33;

    [LearnedGroundDistance(Count = 40, Exponent = 1)]
    public readonly partial struct Learned40;

    [LearnedGroundDistance(Count = 101, Sensitivity = 2, Bias = -0.25)]
    public readonly partial struct Learned101;

    [LearnedGroundDistance(Count = 128)]
    public readonly partial struct Learned128;
}
