using EmdGen;

namespace BoostedGrades.Tests.Methods;

/// <summary>As many classes as the rows made up have.</summary>
[OrderedClasses]
public enum Quality
{
    Poor,
    Fair,
    Good,
    Fine,
    Best,
}
