namespace EmdGen.Fuzz.Memory;

/// <summary>What numbers are to a call.</summary>
internal enum Role
{
    Logits,
    Targets,
    Losses,
    Gradient,
    RowWeights,
    ClassWeights,
    Curvature,
}
