namespace DiamondClarity.Training;

/// <summary>When training ends.</summary>
internal enum Stopping
{
    /// <summary>After the last epoch, as on a fixed schedule.</summary>
    LastEpoch,

    /// <summary>At the epoch with the lowest loss, its own, on the validation part.</summary>
    BestEpoch,
}
