namespace Shared;

[EmdGen.OrderedClasses]
internal enum Grade
{
    Poor,
    Fair,
    Good,
}
