using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>A batch in the memory of a CUDA device, wherever another library put it: addresses, and what lies there one after the other.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CudaBatch
{
    /// <summary>What logits, gradient and soft targets are.</summary>
    public required CudaNumbers Numbers { get; init; }

    /// <summary>What targets are.</summary>
    public required CudaTargets Kind { get; init; }

    /// <summary>N, or N * S: 0 or more.</summary>
    public required long RowCount { get; init; }

    /// <summary>[N,C] or [N,C,S].</summary>
    public required nint Logits { get; init; }

    /// <summary>[N] or [N,S] labels, or distributions [N,C] or [N,C,S].</summary>
    public required nint Targets { get; init; }

    /// <summary>[1], float32: written with the reduced loss.</summary>
    public required nint Value { get; init; }

    /// <summary>[N] or [N,S], float32: written with the loss of every row; 0 where it is not asked for.</summary>
    public nint Losses { get; init; }

    /// <summary>[N,C] or [N,C,S]: written with the gradient of the value; 0 where it is not asked for.</summary>
    public nint Gradient { get; init; }
}
