using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>Checks that emitted code makes before it computes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmittedChecks
{
    /// <summary>Refuses a distance where the structure is fixed at compile time.</summary>
    /// <param name="distance">What the caller gave: null, or an error.</param>
    /// <exception cref="ArgumentException">It is not null.</exception>
    public static void RefuseDistance(GroundDistance? distance)
    {
        if (distance is not null)
        {
            throw new ArgumentException(
                "The distances of these classes are fixed at compile time, so none can be given: pass null.", nameof(distance));
        }
    }
}
