namespace EmdGen.Generators.Model;

/// <summary>A table of distances that a call brings along: only the number of classes is known at compile time.</summary>
/// <param name="ClassCount">C, 2 or more.</param>
/// <param name="Exponent">1 or 2.</param>
/// <param name="Sensitivity">omega, applied to the distances given: positive and finite.</param>
/// <param name="Bias">mu: finite.</param>
internal sealed record LearnedStructure(int ClassCount, int Exponent, double Sensitivity, double Bias)
    : GroundStructure(ClassCount, Exponent);
