namespace Library;

[EmdGen.OrderedClasses]
public enum Quality
{
    Poor,
    Fair,
    Good,
}

[EmdGen.OrderedClasses]
internal enum Grade
{
    C,
    B,
    A,
}

public static class Grades
{
    public static float Loss() => GradeEmd.Loss([2f, 0, 0], [Grade.B]);
}
