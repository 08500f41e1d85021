using EmdGen.Structures;

namespace EmdGen;

/// <summary>
/// How far apart classes lie: an immutable C x C table, row = predicted class, column = true class, kept in closed form where it has one.
/// </summary>
public abstract class GroundDistance
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

    /// <summary>rho, the power in the loss: 2 (squared EMD, the default) or 1 (EMD). Generated types use their attribute's instead.</summary>
    public int Exponent { get; }

    /// <summary>The distance between a predicted and a true class.</summary>
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

    /// <summary>Ordered classes one unit apart.</summary>
    /// <param name="classCount">C, 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two classes.</exception>
    public static GroundDistance Chain(int classCount) => ChainDistance.Unit(classCount);

    /// <summary>Ordered classes at positions: x_0, x_1, ..., in any unit.</summary>
    /// <param name="positions">[C]: finite and strictly increasing.</param>
    /// <exception cref="ArgumentException">Fewer than two positions, or one that is not finite or not above the one before.</exception>
    public static GroundDistance Chain(ReadOnlySpan<double> positions) => ChainDistance.At(positions);

    /// <summary>The same distances with another exponent.</summary>
    /// <param name="exponent">1 or 2.</param>
    public abstract GroundDistance WithExponent(int exponent);

    private protected abstract double Between(int predicted, int actual);

    /// <summary>Without an actual value beside the text: the exception would write that in the current culture.</summary>
    private protected static ArgumentOutOfRangeException OutOfRange(string name, FormattableString text)
        => new(name, FormattableString.Invariant(text));

    private void CheckClass(int index, string name)
    {
        if ((uint)index >= (uint)ClassCount)
            throw OutOfRange(name, $"{index} is not a class index from 0 to {ClassCount - 1}.");
    }
}
