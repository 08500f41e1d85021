namespace Shared;

internal static class Losses
{
    internal static float OfFirst() => GradeEmd.Loss([2f, 0, 0], [Grade.Fair]);
}
