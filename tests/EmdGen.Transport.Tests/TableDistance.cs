namespace EmdGen.Transport.Tests;

/// <summary>Distances by the numbers of a table, row = predicted class, column = true class.</summary>
public sealed class TableDistance(double[,] distances) : GroundDistance(distances.GetLength(0), 1)
{
    public override GroundDistance WithExponent(int exponent) => throw new NotSupportedException();

    private protected override double Between(int predicted, int actual) => distances[predicted, actual];
}
