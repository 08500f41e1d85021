namespace EmdGen.Structures;

/// <summary>Ordered classes: the distance is the difference of two positions.</summary>
internal sealed class ChainDistance : GroundDistance
{
    private readonly double[] positions;

    private ChainDistance(double[] positions, bool isUnit, int exponent)
        : base(positions.Length, exponent)
    {
        this.positions = positions;
        IsUnit = isUnit;
        Spacings = new double[positions.Length - 1];
        for (int i = 0; i < Spacings.Length; i++)
            Spacings[i] = positions[i + 1] - positions[i];

        Unit = StructureUnit.Of(Spacings);
        SpacingsSingle = Array.ConvertAll(Spacings, spacing => (float)(spacing / Unit));
    }

    /// <summary>All neighbours lie exactly one unit apart.</summary>
    internal bool IsUnit { get; }

    /// <summary>[C - 1]: w_i = x_(i+1) - x_i.</summary>
    internal double[] Spacings { get; }

    /// <summary>[C - 1]: <see cref="Spacings"/> as the kernels use them, in units.</summary>
    internal float[] SpacingsSingle { get; }

    internal override double Unit { get; }

    internal override string Kind => StructureRecord.Chain;

    internal override double[] Positions => positions;

    internal override IEnumerable<double> Numbers => Spacings;

    public override GroundDistance WithExponent(int exponent)
        => exponent == Exponent ? this : new ChainDistance(positions, IsUnit, exponent);

    internal static ChainDistance OneApart(int classCount)
    {
        if (classCount < 2)
            throw OutOfRange(nameof(classCount), $"There are {classCount} classes, but there must be 2 or more.");
        if (classCount > Array.MaxLength)
            throw OutOfRange(nameof(classCount), $"There are {classCount} classes, but an array holds {Array.MaxLength} at most.");
        var positions = new double[classCount];
        for (int i = 0; i < classCount; i++)
            positions[i] = i;
        return new ChainDistance(positions, isUnit: true, exponent: 2);
    }

    internal static ChainDistance At(ReadOnlySpan<double> positions)
    {
        if (positions.Length < 2)
            throw new ArgumentException($"There are {positions.Length} positions, but there must be 2 or more.", nameof(positions));
        bool isUnit = true;
        for (int i = 0; i < positions.Length; i++)
        {
            if (!double.IsFinite(positions[i]))
                throw new ArgumentException(FormattableString.Invariant($"Position {i} is {positions[i]}, which is not finite."), nameof(positions));
            if (i == 0)
                continue;
            double spacing = positions[i] - positions[i - 1];
            if (!(spacing > 0))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Position {i} is {positions[i]}, which is not above position {i - 1}, {positions[i - 1]}."),
                    nameof(positions));
            }

            if (WeightRange.SpacingProblem(spacing, positions.Length) is { } problem)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Positions {i - 1} and {i} lie {spacing} apart, {problem}."), nameof(positions));
            }

            isUnit &= spacing == 1;
        }

        return new ChainDistance(positions.ToArray(), isUnit, exponent: 2);
    }

    private protected override double Between(int predicted, int actual) => Math.Abs(positions[predicted] - positions[actual]);
}
