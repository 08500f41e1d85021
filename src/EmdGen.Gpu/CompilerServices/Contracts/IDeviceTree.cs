using System.ComponentModel;

namespace EmdGen.Gpu.CompilerServices.Contracts;

/// <summary>Classes as the leaves of a tree.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDeviceTree : IDeviceShape
{
    /// <summary>M: the nodes but the root, the classes first.</summary>
    static abstract int NodeCount { get; }
}
