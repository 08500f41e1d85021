namespace EmdGen.Samples.Training;

/// <summary>When training ends.</summary>
public enum Stopping
{
    /// <summary>After the last epoch, as on a fixed schedule.</summary>
    LastEpoch,

    /// <summary>At the epoch that is best on the validation part, by one measure for all losses.</summary>
    BestEpoch,
}
