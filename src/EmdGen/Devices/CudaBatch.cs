using EmdGen.Numbers;

namespace EmdGen.Devices;

/// <summary>A batch in the memory of a CUDA device, wherever another library put it: addresses of arrays without gaps.</summary>
internal readonly struct CudaBatch
{
    /// <summary>The type of logits, gradient and soft targets.</summary>
    internal required NumberKind Numbers { get; init; }

    internal required TargetKind Kind { get; init; }

    /// <summary>N, or N * S: 0 or more.</summary>
    internal required long RowCount { get; init; }

    /// <summary>[N,C] or [N,C,S].</summary>
    internal required nint Logits { get; init; }

    /// <summary>[N] or [N,S] labels, or distributions [N,C] or [N,C,S].</summary>
    internal required nint Targets { get; init; }

    /// <summary>[1], float32: written with the reduced loss.</summary>
    internal required nint Value { get; init; }

    /// <summary>[N] or [N,S], float32: written with the loss of every row; 0 where it is not asked for.</summary>
    internal nint Losses { get; init; }

    /// <summary>[N,C] or [N,C,S]: written with the gradient of the value; 0 where it is not asked for.</summary>
    internal nint Gradient { get; init; }
}
