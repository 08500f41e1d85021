using System.Numerics;

namespace EmdGen.Tests.Reference;

/// <summary>A fixed-point number of 1024 binary places: enough that nothing the loss cancels is missed.</summary>
public readonly struct BigNumber(BigInteger scaled)
{
    private const int Places = 1024;

    private readonly BigInteger scaled = scaled;

    public static BigNumber Zero => default;

    public static BigNumber One => new(BigInteger.One << Places);

    public static BigNumber operator +(BigNumber left, BigNumber right) => new(left.scaled + right.scaled);

    public static BigNumber operator -(BigNumber left, BigNumber right) => new(left.scaled - right.scaled);

    public static BigNumber operator *(BigNumber left, BigNumber right) => new((left.scaled * right.scaled) >> Places);

    public static BigNumber operator /(BigNumber left, BigNumber right) => new((left.scaled << Places) / right.scaled);

    /// <summary>Exact: a float64 of ordinary size has at most 1024 places after the point.</summary>
    public static BigNumber Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        if (exponent == 0)
            return value == 0 ? Zero : throw new ArgumentOutOfRangeException(nameof(value), "Denormals are not used here.");
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (1L << 52);
        int shift = exponent - 1075 + Places;
        BigInteger scaled = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return new BigNumber(double.IsNegative(value) ? -scaled : scaled);
    }

    /// <summary>e to this power: Taylor's series at a 2^-64th, squared 64 times.</summary>
    public BigNumber Exp()
    {
        const int Halvings = 64;
        var x = new BigNumber(scaled >> Halvings);
        BigNumber sum = One, term = One;
        for (int n = 1; !term.scaled.IsZero && !(-term.scaled).IsOne; n++)
        {
            term = new BigNumber((term * x).scaled / n);
            sum += term;
        }

        for (int i = 0; i < Halvings; i++)
            sum *= sum;
        return sum;
    }

    public double ToDouble()
    {
        if (scaled.IsZero)
            return 0;
        int excess = (int)BigInteger.Abs(scaled).GetBitLength() - 63;
        BigInteger top = excess > 0 ? scaled >> excess : scaled << -excess;
        return Math.ScaleB((double)(long)top, excess - Places);
    }
}
