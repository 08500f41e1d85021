using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace EmdGen.Decoding;

/// <summary>The softmax of rows, a few at a time: as many as stay in the first-level cache in float64.</summary>
internal readonly ref struct SoftmaxRows
{
    private const int NumbersPerChunk = 1024;

    private readonly int classCount;
    private readonly double[] rented;

    internal SoftmaxRows(int classCount)
    {
        this.classCount = classCount;
        Length = Math.Max(1, NumbersPerChunk / classCount) * classCount;
        rented = ArrayPool<double>.Shared.Rent(Length + Vector<double>.Count);
    }

    /// <summary>The most numbers that are taken at a time: those of whole rows.</summary>
    internal int Length { get; }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(rented);

    /// <summary>Writes the softmax of whole rows. A row without a finite sum becomes NaN by the arithmetic alone.</summary>
    internal void Run(ReadOnlySpan<float> logits, Span<float> probabilities)
    {
        Span<double> masses = rented.AsSpan(0, logits.Length);
        for (int start = 0; start < logits.Length; start += classCount)
            Subtract(logits.Slice(start, classCount), masses.Slice(start, classCount));

        // The last vector reaches beyond the rows, over numbers that nobody reads.
        int vectors = (logits.Length + Vector<double>.Count - 1) / Vector<double>.Count;
        Exponentials.Replace(MemoryMarshal.Cast<double, Vector<double>>(rented.AsSpan())[..vectors]);
        for (int start = 0; start < logits.Length; start += classCount)
            Divide(masses.Slice(start, classCount), probabilities.Slice(start, classCount));
    }

    /// <summary>Leaves each logit less the largest, exact but for the last of float64's digits.</summary>
    private static void Subtract(ReadOnlySpan<float> logits, Span<double> differences)
    {
        double largest = RowMax.Of(logits);
        for (int j = 0; j < logits.Length; j++)
            differences[j] = logits[j] - largest;
    }

    private static void Divide(ReadOnlySpan<double> masses, Span<float> probabilities)
    {
        double inverse = 1 / RowSums.Of(masses);
        for (int j = 0; j < masses.Length; j++)
            probabilities[j] = (float)(masses[j] * inverse);
    }
}
