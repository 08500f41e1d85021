using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>What logits, gradient and soft targets are in a CUDA device's memory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum CudaNumbers
{
    /// <summary>float32.</summary>
    Single,

    /// <summary>IEEE half precision.</summary>
    Half,

    /// <summary>bfloat16.</summary>
    BFloat16,
}
