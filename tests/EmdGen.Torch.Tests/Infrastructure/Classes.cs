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
