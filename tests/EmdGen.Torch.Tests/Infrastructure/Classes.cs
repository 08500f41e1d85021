namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>Classes one unit apart.</summary>
[OrderedClasses]
public enum Grade
{
    Poor,
    Fair,
    Good,
    Fine,
    Excellent,
}

/// <summary>Classes at positions that float32 cannot hold exactly.</summary>
[OrderedClasses(0, 0.1, 0.8, 2.9)]
public enum Depth
{
    Surface,
    Shelf,
    Slope,
    Abyss,
}

/// <summary>The exact EMD of classes one unit apart.</summary>
[OrderedClasses(Exponent = 1)]
public enum Step
{
    Low,
    Middle,
    High,
}

/// <summary>The exact EMD of classes at positions.</summary>
[OrderedClasses(-1.3, 0, 0.2, 1.1, 4, Exponent = 1)]
public enum Stride
{
    Halt,
    Shuffle,
    Walk,
    Jog,
    Run,
}

/// <summary>Ten classes, for steps by the thousand.</summary>
[OrderedClasses(Count = 10)]
public readonly partial struct Decile;

/// <summary>Ten classes whose distances are learned, for steps by the thousand.</summary>
[LearnedGroundDistance(Count = 10)]
public readonly partial struct Species;

/// <summary>Two classes, the fewest there are.</summary>
[OrderedClasses(Count = 2)]
public readonly partial struct Binary;

/// <summary>Classes whose values are not their ranks.</summary>
[OrderedClasses]
public enum Tide
{
    Ebb = -3,
    Flood = 5,
    High = 70,
}

/// <summary>The leaves of <see cref="Trees.Vehicle"/>.</summary>
[ClassTree(Weights = [0.7, 0.5, 1])]
public enum Vehicle
{
    [Branch("road/car")]
    Sedan,
    [Branch("road/car", Weight = 0.25)]
    Taxi,
    [Branch("road", Weight = 0.8)]
    Bicycle,
    [Branch("water:0", Weight = 2)]
    Ferry,
    [Branch("", Weight = 1.5)]
    Sledge,
}

/// <summary>The leaves of <see cref="Trees.Habitat"/>, by the exact EMD.</summary>
[ClassTree(Exponent = 1)]
public enum Habitat
{
    [Branch("wet:0.5", Weight = 0.3)]
    Pond,
    [Branch("wet")]
    River,
    [Branch("dry:1.1")]
    Dune,
    [Branch("dry", Weight = 2)]
    Steppe,
}

// On purpose.
#pragma warning disable EMDGEN022

/// <summary>Distances that are not symmetric, whose loss may be negative: <see cref="Tables.Polygon"/>.</summary>
[GroundDistance(
    0, 1, 3, 0.5,
    1.5, 0, 2, 0.7,
    3, 2.2, 0, 0.1,
    0.5, 0.6, 0, 0,
    Sensitivity = 2,
    Bias = -0.25)]
public enum Polygon
{
    Triangle,
    Square,
    Pentagon,
    Hexagon,
}

#pragma warning restore EMDGEN022

/// <summary>A metric, and probabilities to the power of 1: <see cref="Tables.Place"/>.</summary>
[GroundDistance(
    0, 1, 1,
    1, 0, 0.5,
    1, 0.5, 0,
    Exponent = 1)]
public enum Place
{
    Sea,
    Beach,
    Shore,
}

/// <summary>Classes whose distances come with each call, or are learned.</summary>
[LearnedGroundDistance(Count = 5, Sensitivity = 1.5, Bias = -0.5)]
public readonly partial struct DigitEmd;

/// <summary>Classes whose distances come with each call, and probabilities to the power of 1.</summary>
[LearnedGroundDistance(Exponent = 1)]
public enum Tone
{
    Low,
    Middle,
    High,
}
