namespace EmdGen.Fuzz.Calls;

/// <summary>Kinds of calls that a run can leave out.</summary>
[Flags]
internal enum Gates
{
    None = 0,

    /// <summary>Outputs that lie over labels.</summary>
    OverlapLabels = 1,

    /// <summary>Weights near the ends of float32.</summary>
    Weights = 2,

    /// <summary>alpha and lambda near the ends of float32.</summary>
    Terms = 4,

    /// <summary>Probabilities as input that are no distributions.</summary>
    Probabilities = 8,

    /// <summary>The last digits of roots of nearly perfect predictions.</summary>
    RootMean = 16,

    /// <summary>Logits near the ends of float32.</summary>
    Logits = 32,
}
