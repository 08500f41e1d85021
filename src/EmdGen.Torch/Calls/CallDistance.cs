namespace EmdGen.Torch.Calls;

/// <summary>The ground structure of a call.</summary>
/// <param name="Given">The distance that the generated type takes: null where it is fixed at compile time.</param>
/// <param name="Structure">The structure that the loss is computed with, exponent included.</param>
internal readonly record struct CallDistance(GroundDistance? Given, GroundDistance Structure)
{
    /// <summary>Has the generated type check the distance of a call.</summary>
    /// <exception cref="ArgumentException">It is missing, is not asked for, or is of another class count.</exception>
    internal static CallDistance Of<TEmd>(GroundDistance? distance)
        where TEmd : struct, ISquaredEmd
        => new(distance, CallStructure.Of<TEmd>(distance));
}
