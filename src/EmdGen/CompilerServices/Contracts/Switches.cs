using System.ComponentModel;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>
/// A switch that is on. Emitted kernels compare their type parameters with it: the JIT does not even read a branch that the type of a struct
/// rules out, and it stops inlining where it has read too much.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct On : ISwitch
{
    /// <inheritdoc/>
    public static bool IsOn => true;
}

/// <summary>A switch that is off.</summary>
internal readonly struct Off : ISwitch
{
    public static bool IsOn => false;
}
