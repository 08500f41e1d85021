using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Model;

/// <summary>A table that is in a file, before the file is read.</summary>
/// <param name="ClassCount">C; 0 where the file says it.</param>
/// <param name="Exponent">1 or 2.</param>
/// <param name="File">The name of the file, or the end of its path.</param>
/// <param name="ClassNames">[C]: what the file may call the classes; empty where they have no names.</param>
/// <param name="Sensitivity">omega: positive and finite.</param>
/// <param name="Bias">mu: finite.</param>
internal sealed record TableFileStructure(
    int ClassCount, int Exponent, string File, EquatableArray<string> ClassNames, double Sensitivity, double Bias)
    : GroundStructure(ClassCount, Exponent)
{
    /// <inheritdoc/>
    public override string? PendingFile => File;
}
