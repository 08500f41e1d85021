namespace EmdGen.LightGbm.Tests.Infrastructure;

/// <summary>As many classes as <see cref="Grade"/>, with other names.</summary>
[OrderedClasses]
public enum Size
{
    Tiny,
    Small,
    Middle,
    Large,
    Huge,
}

/// <summary>The names of <see cref="Grade"/>, at other distances.</summary>
[OrderedClasses(0, 1, 2, 3, 10, For = typeof(Grade))]
public readonly partial struct StretchedGradeEmd;

/// <summary>A class less than <see cref="Grade"/>.</summary>
[OrderedClasses]
public enum Mark
{
    Low,
    Middle,
    High,
    Top,
}

/// <summary>Classes without names.</summary>
[OrderedClasses(Count = 5)]
public readonly partial struct Fifths;

/// <summary>The names of <see cref="Grade"/>, with distances known at run time.</summary>
[LearnedGroundDistance(For = typeof(Grade))]
public readonly partial struct LearnedGradeEmd;
