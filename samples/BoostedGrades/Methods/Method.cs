using BoostedGrades.Input;
using EmdGen;

namespace BoostedGrades.Methods;

/// <summary>A way to train trees for ordered classes.</summary>
/// <param name="name">What people read.</param>
/// <param name="distance">How far apart the classes are.</param>
internal abstract class Method(string name, GroundDistance distance)
{
    /// <summary>What people read.</summary>
    internal string Name => name;

    /// <summary>How far apart the classes are.</summary>
    internal GroundDistance Distance => distance;

    /// <summary>C.</summary>
    internal int ClassCount => distance.ClassCount;

    /// <summary>Trains until the validation rows say stop.</summary>
    internal abstract IMethodModel Train(Part training, Part validation, GridPoint point);
}
