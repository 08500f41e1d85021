namespace EmdGen.Validation;

/// <summary>The rule of who brings a distance: the classes where it is fixed at compile time, every call where it is learned.</summary>
internal static class DistanceChecks
{
    /// <exception cref="ArgumentException">A distance is given.</exception>
    internal static void Fixed(GroundDistance? distance)
    {
        if (distance is not null)
        {
            throw new ArgumentException(
                "The distances of these classes are fixed at compile time, so none can be given: pass null.", nameof(distance));
        }
    }

    /// <exception cref="ArgumentException">No distance is given, or one of another class count.</exception>
    internal static GroundDistance Learned(GroundDistance? distance, int classCount)
    {
        if (distance is null)
        {
            throw new ArgumentNullException(
                nameof(distance), "The distances of these classes are learned at run time, so that every call needs them.");
        }

        if (distance.ClassCount != classCount)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The distance has {distance.ClassCount} classes, but must have {classCount}."),
                nameof(distance));
        }

        return distance;
    }
}
