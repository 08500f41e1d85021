namespace EmdGen;

/// <summary>The ground structure of a call, for every back end.</summary>
internal static class CallStructure
{
    /// <summary>
    /// The structure of the classes where that is fixed, its exponent included; otherwise the table of the distances given, with the sensitivity,
    /// bias and exponent of the classes.
    /// </summary>
    /// <param name="distance">Null for a structure fixed at compile time; the distances of the call for a learned one.</param>
    /// <exception cref="ArgumentException">A distance is given where none must be, or is missing, or has another class count.</exception>
    internal static GroundDistance Of<TEmd>(GroundDistance? distance)
        where TEmd : ISquaredEmd
        => TEmd.Kernel.TableOf(distance) ?? TEmd.Distance!;
}
