using System.Numerics;
using EmdGen.Numbers;

namespace EmdGen.Validation;

/// <summary>How checks read a number, and what they expect of it.</summary>
internal interface INumberReader<T>
    where T : unmanaged
{
    /// <summary>How far from 1 a distribution of such numbers may sum.</summary>
    static abstract double SumTolerance { get; }

    static abstract double Read(T number);
}

/// <summary>float32 and float64.</summary>
internal readonly struct WideReader<T> : INumberReader<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static double SumTolerance => TargetTolerance.Single;

    public static double Read(T number) => double.CreateTruncating(number);
}

/// <summary>16-bit types, as bits.</summary>
internal readonly struct Reader16Bit<TFormat> : INumberReader<ushort>
    where TFormat : struct, I16BitFormat
{
    public static double SumTolerance => TargetTolerance.SixteenBit;

    public static double Read(ushort number) => TFormat.Widen(number);
}
