using System.Numerics;
using EmdGen.Numbers;

namespace EmdGen.Validation;

/// <summary>Reads a number for a check, and tells the tolerance that its sums are allowed.</summary>
internal interface INumberReader<T>
    where T : unmanaged
{
    /// <summary>The largest distance from 1 that is allowed to the sum of a distribution of such numbers.</summary>
    static abstract double SumTolerance { get; }

    static abstract double Read(T number);
}

/// <summary>Reads float32 and float64.</summary>
internal readonly struct WideReader<T> : INumberReader<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static double SumTolerance => TargetTolerance.Single;

    public static double Read(T number) => double.CreateTruncating(number);
}

/// <summary>Reads 16-bit types, as bits.</summary>
internal readonly struct Reader16Bit<TFormat> : INumberReader<ushort>
    where TFormat : struct, I16BitFormat
{
    public static double SumTolerance => TargetTolerance.SixteenBit;

    public static double Read(ushort number) => TFormat.Widen(number);
}
