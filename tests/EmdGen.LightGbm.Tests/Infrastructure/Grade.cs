namespace EmdGen.LightGbm.Tests.Infrastructure;

/// <summary>Classes with the order that the tests' rows have.</summary>
[OrderedClasses]
public enum Grade
{
    Poor,
    Fair,
    Good,
    Fine,
    Best,
}
