using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Model;

/// <summary>A table of distances, fixed at compile time: the loss of class k is the sum of p_i^rho (D_ik^omega + mu).</summary>
/// <param name="ClassCount">C, 2 or more.</param>
/// <param name="Exponent">1 or 2.</param>
/// <param name="Distances">[C,C], row by row: rows predicted, columns true classes; finite, not negative, 0 on the diagonal.</param>
/// <param name="Sensitivity">omega: positive and finite.</param>
/// <param name="Bias">mu: finite.</param>
internal sealed record TableStructure(int ClassCount, int Exponent, EquatableArray<double> Distances, double Sensitivity, double Bias)
    : GroundStructure(ClassCount, Exponent)
{
    /// <summary>C of a table of so many numbers; null where they are no square.</summary>
    public static int? SideOf(int numbers)
    {
        int root = (int)Math.Round(Math.Sqrt(numbers));
        return root > 0 && root * root == numbers ? root : null;
    }
}
