namespace EmdGen.Numbers;

/// <summary>The types that logits, gradient and soft targets of a batch may have.</summary>
internal enum NumberKind
{
    /// <summary>float32.</summary>
    Single,

    /// <summary>IEEE half precision, as bits.</summary>
    Half,

    /// <summary>bfloat16, as bits.</summary>
    BFloat16,
}
