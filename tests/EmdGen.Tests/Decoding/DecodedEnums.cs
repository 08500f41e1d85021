namespace EmdGen.Tests.Decoding;

#pragma warning disable EMDGEN017 // Aliases are meant.
/// <summary>Several names of one value, positions, and values apart from ranks.</summary>
[OrderedClasses(0, 0.5, 4)]
public enum Aliased : sbyte
{
    High = 100,
    Most = High,
    Low = -7,
    Least = Low,
    Middle = 3,
}
#pragma warning restore EMDGEN017

/// <summary>Classes without a distance of their own.</summary>
[LearnedGroundDistance]
public enum Learned
{
    A = 5,
    B = 6,
    C = 9,
}
