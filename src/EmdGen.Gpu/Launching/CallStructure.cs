namespace EmdGen.Gpu.Launching;

/// <summary>What a call is computed with.</summary>
internal static class CallStructure
{
    /// <param name="distance">Null for a structure fixed at compile time; the table for a learned one.</param>
    /// <exception cref="ArgumentException">The classes' distances are fixed, or the table is missing or has another number of classes.</exception>
    internal static GroundDistance Of<TEmd>(GroundDistance? distance)
        where TEmd : struct, ISquaredEmd
    {
        if (TEmd.Distance is { } structure)
        {
            EmittedChecks.RefuseDistance(distance);
            return structure;
        }

        if (distance is null)
            throw new ArgumentNullException(nameof(distance), "The distances of these classes are learned, so a table must be given.");
        if (distance.ClassCount != TEmd.ClassCount)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The table has {distance.ClassCount} classes, but there are {TEmd.ClassCount}."), nameof(distance));
        }

        return TEmd.TableOf(distance);
    }
}
