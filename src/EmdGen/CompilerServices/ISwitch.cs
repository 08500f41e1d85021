using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>A choice that the JIT makes, so that a kernel has no branch for it: <see cref="On"/> or <see cref="Off"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISwitch
{
    /// <summary>The choice.</summary>
    static abstract bool IsOn { get; }
}

/// <summary>Yes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct On : ISwitch
{
    /// <inheritdoc/>
    public static bool IsOn => true;
}

/// <summary>No.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Off : ISwitch
{
    /// <inheritdoc/>
    public static bool IsOn => false;
}
