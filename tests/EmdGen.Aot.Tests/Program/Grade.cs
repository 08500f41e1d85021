namespace EmdGen.Aot;

/// <summary>Few enough classes to be unrolled, with values that are no indices.</summary>
[OrderedClasses]
public enum Grade
{
    Poor = 10,
    Fair = 20,
    Good = 30,
    Fine = 40,
    Excellent = 50,
}

/// <summary>Loops over constants.</summary>
[OrderedClasses(Count = 21)]
public readonly partial struct TwentyOne;

/// <summary>Positions, and the other exponent.</summary>
[OrderedClasses(0, 0.5, 2, 3.25, Count = 4, Exponent = 1)]
public readonly partial struct Spaced;
