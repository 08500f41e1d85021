using System.ComponentModel;

namespace EmdGen.Gpu.CompilerServices.Contracts;

/// <summary>Classes with a table of costs, fixed at compile time or learned: the constants are its columns, one after the other.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDeviceTable : IDeviceShape
{
    /// <summary>C * C where the table fits in shared memory beside the rows, or 0.</summary>
    static abstract int StagedLength { get; }
}
