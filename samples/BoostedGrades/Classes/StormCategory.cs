using EmdGen;

namespace BoostedGrades.Classes;

/// <summary>How strong a tropical storm is, by the speed of its wind: the Saffir-Simpson scale, and what lies below it.</summary>
[OrderedClasses]
public enum StormCategory
{
    Depression,
    Storm,
    Category1,
    Category2,
    Category3,
    Category4,
    Category5,
}
