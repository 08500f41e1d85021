namespace EmdGen.Fuzz.Subjects;

/// <summary>Values that are class indices.</summary>
[OrderedClasses]
public enum Rank
{
    First,
    Second,
    Third,
    Fourth,
}

/// <summary>Values apart from their ranks, negative ones among them.</summary>
[OrderedClasses]
public enum Gap
{
    Coldest = int.MinValue,
    Cold = -40,
    Zero = 0,
    Warm = 30,
    Far = int.MaxValue,
}

/// <summary>Consecutive values that do not begin at 0.</summary>
[OrderedClasses(0, 1, 3, Exponent = 1)]
public enum Shifted
{
    Seven = 7,
    Eight,
    Nine,
}

/// <summary>Values narrower than int.</summary>
[OrderedClasses]
public enum Small : byte
{
    One = 1,
    Two,
    Three,
    Most = 255,
}

/// <summary>The same with a sign.</summary>
[GroundDistance(0, 1, 3, 1, 0, 2, 3, 2, 0)]
public enum SmallSigned : sbyte
{
    Least = -128,
    Zero = 0,
    Most = 127,
}

/// <summary>Values wider than int.</summary>
[LearnedGroundDistance]
public enum Wide : long
{
    Least = long.MinValue,
    Beyond = -5_000_000_000,
    Zero = 0,
    Most = long.MaxValue,
}

/// <summary>Values wider than int that are not negative, and more of them than are unrolled.</summary>
[OrderedClasses]
public enum WideUnsigned : ulong
{
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K = 1UL << 32,
    L,
    M,
    N = 1UL << 62,
}

/// <summary>Consecutive values of two bytes that do not begin at 0.</summary>
[ClassTree]
public enum Short : ushort
{
    [Branch("a")]
    A = 65532,

    [Branch("a")]
    B,

    [Branch("b")]
    C,

    [Branch("b")]
    D,
}
