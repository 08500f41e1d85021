namespace EmdGen.Numbers;

/// <summary>The kinds of targets that a batch may have.</summary>
internal enum TargetKind
{
    /// <summary>Labels [N] or [N,S], int32.</summary>
    Int32,

    /// <summary>Labels [N] or [N,S], int64.</summary>
    Int64,

    /// <summary>Distributions of the shape and type of the logits.</summary>
    Soft,
}
