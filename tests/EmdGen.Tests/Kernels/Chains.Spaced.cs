namespace EmdGen.Tests.Kernels;

/// <content>Positions and the other exponent, unrolled and in loops.</content>
public static partial class Chains
{
    [OrderedClasses(1, 5, 10.5, 17.5, 28.5, 40.5, 50.5, 65, Count = 8)]
    public readonly partial struct Spaced8;

    [OrderedClasses(-3, -2.5, 0, 0.125, 1e-1 + 1, 7, 8, 9, 10, 11, 12, 20, 21, 22.75, 30, Count = 15)]
    public readonly partial struct Spaced15;

    [OrderedClasses(Count = 2, Exponent = 1)]
    public readonly partial struct Absolute2;

    [OrderedClasses(Count = 5, Exponent = 1)]
    public readonly partial struct Absolute5;

    [OrderedClasses(Count = 7, Exponent = 1)]
    public readonly partial struct Absolute7;

    [OrderedClasses(0, 2, 3, 7, Count = 4, Exponent = 1)]
    public readonly partial struct AbsoluteSpaced4;

    [OrderedClasses(Count = 40, Exponent = 1)]
    public readonly partial struct Absolute40;
}
