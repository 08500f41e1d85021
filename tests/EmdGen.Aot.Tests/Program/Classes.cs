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

/// <summary>A tree of two branches.</summary>
[ClassTree(Weights = new[] { 1, 0.5 })]
public enum Animal
{
    [Branch("fish")]
    Trout,

    [Branch("bird")]
    Robin,

    [Branch("bird", Weight = 2)]
    Ostrich,

    [Branch("fish")]
    Shark,
}

/// <summary>A small table.</summary>
[GroundDistance(
    0, 1, 3,
    1, 0, 2,
    3, 2, 0, Sensitivity = 2, Bias = -0.25)]
public readonly partial struct Shapes;

/// <summary>A table too large for literals.</summary>
[GroundDistance(File = "seventy.csv")]
public readonly partial struct Seventy;

/// <summary>A small table given with the call.</summary>
[LearnedGroundDistance(Count = 6, Bias = -0.5)]
public readonly partial struct SixLearned;

/// <summary>A larger one.</summary>
[LearnedGroundDistance(Count = 20)]
public readonly partial struct TwentyLearned;
