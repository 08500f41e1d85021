using EmdGen.Structures;

namespace EmdGen;

/// <summary>
/// The distances between classes: an immutable C x C table, row = predicted class, column = true class, kept in closed form where it has
/// one.
/// </summary>
public abstract partial class GroundDistance
{
    private protected GroundDistance(int classCount, int exponent)
    {
        if (exponent is not (1 or 2))
            throw OutOfRange(nameof(exponent), $"The exponent is {exponent}, but must be 1 or 2.");
        ClassCount = classCount;
        Exponent = exponent;
    }

    /// <summary>C, 2 or more.</summary>
    public int ClassCount { get; }

    /// <summary>
    /// rho, the power in the loss: 2 (squared EMD, the default) or 1 (EMD). Generated types use their attribute's instead.
    /// </summary>
    /// <remarks>
    /// Train with 2. Exponent 1 as the only loss is harmful: it is linear in the probabilities of a labelled row, and so drives them to one
    /// class.
    /// </remarks>
    public int Exponent { get; }

    /// <summary>omega, the power of a table's distances in the loss: positive, and 1 for every other structure.</summary>
    public virtual double Sensitivity => 1;

    /// <summary>mu, which a table's loss adds to the power of each distance: 0 for every other structure.</summary>
    public virtual double Bias => 0;

    /// <summary>[C]: the place of each class on a chain; null for other structures.</summary>
    internal virtual double[]? Positions => null;

    /// <summary>The kind of structure, by the name that files have for it: a table, unless its numbers are others than all distances.</summary>
    internal virtual string Kind => StructureRecord.Table;

    /// <summary>alpha where the options give none.</summary>
    internal virtual double DefaultCrossEntropyWeight => 0;

    /// <summary>The loss is defined for distributions as targets.</summary>
    internal virtual bool TakesSoftTargets => true;

    /// <summary>Numbers that are equal where structures of one kind have equal distances.</summary>
    internal virtual IEnumerable<double> Numbers
        => from i in Enumerable.Range(0, ClassCount) from j in Enumerable.Range(0, ClassCount) select Between(i, j);

    /// <summary>The power of two in which kernels count the structure's numbers.</summary>
    internal virtual double Unit => 1;

    /// <summary>The distance between a predicted and a true class, before sensitivity and bias.</summary>
    /// <param name="predicted">A class index, 0 to C - 1.</param>
    /// <param name="actual">A class index, 0 to C - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is not a class.</exception>
    public double this[int predicted, int actual]
    {
        get
        {
            CheckClass(predicted, nameof(predicted));
            CheckClass(actual, nameof(actual));
            return Between(predicted, actual);
        }
    }

    /// <summary>These distances with another exponent.</summary>
    /// <param name="exponent">1 or 2.</param>
    public abstract GroundDistance WithExponent(int exponent);

    /// <summary>[C,C], a copy: rows predicted, columns true.</summary>
    internal double[,] ToRows()
    {
        var rows = new double[ClassCount, ClassCount];
        for (int i = 0; i < ClassCount; i++)
        {
            for (int k = 0; k < ClassCount; k++)
                rows[i, k] = Between(i, k);
        }

        return rows;
    }

    private protected abstract double Between(int predicted, int actual);

    /// <summary>Makes the exception without an actual value beside the text, which it would write in the current culture.</summary>
    private protected static ArgumentOutOfRangeException OutOfRange(string name, FormattableString text)
        => new(name, FormattableString.Invariant(text));

    private void CheckClass(int index, string name)
    {
        if ((uint)index >= (uint)ClassCount)
            throw OutOfRange(name, $"{index} is not a class index from 0 to {ClassCount - 1}.");
    }
}
