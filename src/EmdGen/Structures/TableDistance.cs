using System.Runtime.InteropServices;
using EmdGen.Structures.Csv;

namespace EmdGen.Structures;

/// <summary>Distances without a closed form, and the costs that the loss takes from them: c_ik = D_ik^omega + mu.</summary>
internal sealed class TableDistance : GroundDistance
{
    /// <summary>alpha where the options give none.</summary>
    internal const double CrossEntropyWeight = 1;

    private readonly double[,] distances;

    private TableDistance(double[,] distances, double sensitivity, double bias, TableCosts costs, int exponent)
        : base(distances.GetLength(0), exponent)
    {
        this.distances = distances;
        Sensitivity = sensitivity;
        Bias = bias;
        Costs = costs;
    }

    public override double Sensitivity { get; }

    public override double Bias { get; }

    /// <summary>The costs, computed once for all exponents.</summary>
    internal TableCosts Costs { get; }

    internal override double DefaultCrossEntropyWeight => CrossEntropyWeight;

    internal override bool TakesSoftTargets => false;

    internal override double Unit => Costs.Single.Unit;

    public override GroundDistance WithExponent(int exponent)
        => exponent == Exponent ? this : new TableDistance(distances, Sensitivity, Bias, Costs, exponent);

    /// <summary>[C]: the distances of a predicted class from every true one.</summary>
    internal ReadOnlySpan<double> RowOf(int predicted) => MemoryMarshal.CreateReadOnlySpan(ref distances[predicted, 0], ClassCount);

    /// <param name="distances">[C,C]: rows predicted, columns true.</param>
    /// <param name="sensitivity">omega.</param>
    /// <param name="bias">mu.</param>
    /// <param name="argument">The argument that the distances came in, where it is none of these.</param>
    /// <param name="exponent">rho: 1 or 2.</param>
    internal static TableDistance Of(double[,] distances, double sensitivity, double bias, string? argument = null, int exponent = 2)
    {
        ArgumentNullException.ThrowIfNull(distances);
        (int rows, int columns) = (distances.GetLength(0), distances.GetLength(1));
        if (rows != columns)
            throw Invalid(nameof(distances), $"The table has {rows} rows and {columns} columns, but must be square.");
        if (rows < 2)
            throw Invalid(nameof(distances), $"There are {rows} classes, but there must be 2 or more.");
        CheckCount(rows, argument ?? nameof(distances));
        if (!(sensitivity > 0 && double.IsFinite(sensitivity)))
            throw OutOfRange(nameof(sensitivity), $"The sensitivity is {sensitivity}, but must be positive and finite.");
        if (!double.IsFinite(bias))
            throw OutOfRange(nameof(bias), $"The bias is {bias}, but must be finite.");
        var copy = (double[,])distances.Clone();
        for (int i = 0; i < rows; i++)
        {
            for (int k = 0; k < columns; k++)
            {
                if (TableEntries.Problem(copy[i, k], i, k) is { } problem)
                    throw Invalid(argument ?? nameof(distances), $"{argument ?? nameof(distances)}[{i}, {k}] is {problem}.");
            }
        }

        return new TableDistance(copy, sensitivity, bias, new TableCosts(copy, sensitivity, bias, argument), exponent);
    }

    /// <exception cref="ArgumentException">No array holds the costs of so many classes.</exception>
    internal static void CheckCount(int classCount, string argument)
    {
        if (classCount > CostTable.LargestClassCount)
            throw Invalid(argument, $"There are {classCount} classes, but a table has {CostTable.LargestClassCount} at most.");
    }

    private protected override double Between(int predicted, int actual) => distances[predicted, actual];

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
