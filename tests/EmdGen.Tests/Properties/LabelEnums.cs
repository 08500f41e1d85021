namespace EmdGen.Tests.Properties;

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
    Far = 1000,
    Cold = -40,
    Zero = 0,
    Warm = 30,
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
