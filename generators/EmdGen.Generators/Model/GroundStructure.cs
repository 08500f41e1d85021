namespace EmdGen.Generators.Model;

/// <summary>How the classes of a set relate to each other: what the loss is made from.</summary>
/// <param name="ClassCount">C, 2 or more.</param>
/// <param name="Exponent">1 or 2.</param>
internal abstract record GroundStructure(int ClassCount, int Exponent);
