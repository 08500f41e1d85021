using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>What targets are in a CUDA device's memory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum CudaTargets
{
    /// <summary>Labels [N] or [N,S], int32.</summary>
    Int32,

    /// <summary>Labels [N] or [N,S], int64.</summary>
    Int64,

    /// <summary>Distributions of the shape and type of the logits.</summary>
    Soft,
}
