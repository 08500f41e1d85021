namespace EmdGen.Structures;

/// <summary>A ground structure as numbers, for files: what it takes to make it again.</summary>
/// <param name="Kind">One of the names below.</param>
/// <param name="ClassCount">C.</param>
/// <param name="Exponent">rho.</param>
/// <param name="Sensitivity">omega.</param>
/// <param name="Bias">mu.</param>
/// <param name="Numbers">The positions of a chain; the parents and then the weights of a tree; the rows of a table.</param>
internal sealed record StructureRecord(
    string Kind, int ClassCount, int Exponent, double Sensitivity, double Bias, IReadOnlyList<double> Numbers)
{
    internal const string Chain = "chain";
    internal const string Tree = "tree";
    internal const string Table = "table";

    internal static StructureRecord Of(GroundDistance distance) => new(
        distance.Kind,
        distance.ClassCount,
        distance.Exponent,
        distance.Sensitivity,
        distance.Bias,
        distance.Positions ?? [.. distance.Numbers]);

    /// <summary>The two have the same distances between the same number of classes, and one exponent.</summary>
    internal static bool AreEqual(GroundDistance one, GroundDistance other)
        => one.Kind == other.Kind
            && one.ClassCount == other.ClassCount
            && one.Exponent == other.Exponent
            && one.Sensitivity == other.Sensitivity
            && one.Bias == other.Bias
            && one.Numbers.SequenceEqual(other.Numbers);

    /// <summary>The structure.</summary>
    /// <exception cref="ArgumentException">The numbers are those of no structure of the kind, or the kind is none.</exception>
    internal GroundDistance ToDistance()
    {
        double[] numbers = [.. Numbers];
        GroundDistance distance = Kind switch
        {
            Chain => GroundDistance.Chain(numbers),
            Tree => GroundDistance.Tree(
                ClassCount,
                Array.ConvertAll(numbers[..(numbers.Length / 2)], parent => (int)parent),
                numbers.AsSpan(numbers.Length / 2)),
            Table => GroundDistance.FromRows(Rows(numbers), Sensitivity, Bias),
            _ => throw new ArgumentException($"There is no structure of the kind '{Kind}'."),
        };
        return distance.ClassCount == ClassCount
            ? distance.WithExponent(Exponent)
            : throw new ArgumentException(FormattableString.Invariant($"The structure has {distance.ClassCount} classes in place of {ClassCount}."));
    }

    private double[,] Rows(double[] numbers)
    {
        if (numbers.Length != (long)ClassCount * ClassCount)
            throw new ArgumentException(FormattableString.Invariant($"A table of {ClassCount} classes has {numbers.Length} numbers."));
        var rows = new double[ClassCount, ClassCount];
        Buffer.BlockCopy(numbers, 0, rows, 0, numbers.Length * sizeof(double));
        return rows;
    }
}
