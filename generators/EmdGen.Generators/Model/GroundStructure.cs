namespace EmdGen.Generators.Model;

/// <summary>The way in which the classes of a set relate to each other, from which the loss is made.</summary>
/// <param name="ClassCount">C, 2 or more.</param>
/// <param name="Exponent">1 or 2.</param>
internal abstract record GroundStructure(int ClassCount, int Exponent)
{
    /// <summary>The name of the file that completes the structure, or the end of that file's path; null for a complete structure.</summary>
    public virtual string? PendingFile => null;
}
