using System.ComponentModel;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>A choice that the JIT makes, so that a kernel has no branch for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISwitch
{
    /// <summary>The choice.</summary>
    static abstract bool IsOn { get; }
}
