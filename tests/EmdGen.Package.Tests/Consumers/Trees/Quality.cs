namespace Consumer;

[EmdGen.OrderedClasses]
internal enum Quality
{
    Poor,
    Fair,
    Good,
}
