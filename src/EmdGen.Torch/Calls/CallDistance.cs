namespace EmdGen.Torch;

/// <summary>The ground structure of a call.</summary>
/// <param name="Given">What the generated type takes: null for classes whose distances are fixed at compile time.</param>
/// <param name="Structure">What the loss is computed with, exponent included.</param>
internal readonly record struct CallDistance(GroundDistance? Given, GroundDistance Structure)
{
    /// <summary>Checks that a distance is given exactly where the classes are learned.</summary>
    /// <exception cref="ArgumentException">It is missing, is not asked for, or is of another class count.</exception>
    internal static CallDistance Of<TEmd>(GroundDistance? distance)
        where TEmd : struct, ISquaredEmd
    {
        if (TEmd.Distance is { } structure)
        {
            return distance is null
                ? new CallDistance(null, structure)
                : throw new ArgumentException(
                    $"The distances of {typeof(TEmd).Name} are fixed at compile time, so none can be given.", nameof(distance));
        }

        if (distance is null)
        {
            throw new ArgumentNullException(
                nameof(distance), $"The distances of {typeof(TEmd).Name} are learned: give them, or have SquaredEmdLoss learn them.");
        }

        if (distance.ClassCount != TEmd.ClassCount)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The distance is of {distance.ClassCount} classes, but there are {TEmd.ClassCount}."),
                nameof(distance));
        }

        return new CallDistance(distance, TEmd.TableOf(distance));
    }
}
