namespace Library;

[EmdGen.OrderedClasses]
public enum Quality
{
    Poor,
    Fair,
    Good,
}
