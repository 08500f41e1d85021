using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EmdGen.Validation;

/// <summary>Checks of class indices, and the sum of weights that a mean divides by.</summary>
internal static class LabelChecks
{
    /// <summary>Checks every label, and returns the sum of the weights of the rows that count.</summary>
    /// <exception cref="ArgumentException">
    /// A label is neither a class index nor the ignore index, or a row's weight is more than float32 can hold where it has to.
    /// </exception>
    internal static double SumOfWeights<TLabel>(ReadOnlySpan<TLabel> labels, BatchShape shape, EmdOptions options, bool hasLosses)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        if (!options.HasWeights && options.IgnoreIndex is null && AreClasses(labels, TLabel.CreateChecked(shape.ClassCount)))
            return labels.Length;
        ReadOnlySpan<float> classWeights = options.WeightsOfClasses, rowWeights = options.WeightsOfRows;
        bool areFactors = RowWeightChecks.AreFactors(options, hasLosses);
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            long label = long.CreateChecked(labels[i]);
            if (label == options.IgnoreIndex)
                continue;
            if ((ulong)label >= (ulong)shape.ClassCount)
                throw Refusal("labels", i, label, shape.ClassCount, options);
            double weight = rowWeights.IsEmpty ? 1 : rowWeights[i];
            if (!classWeights.IsEmpty)
            {
                weight *= classWeights[(int)label];
                if (areFactors)
                    RowWeightChecks.Product(weight, i, (int)label, mean: 0, options);
            }

            sum += weight;
        }

        return sum;
    }

    /// <summary>Refuses a label that is neither a class index nor the ignore index.</summary>
    internal static ArgumentException Refusal(string argument, long row, long label, int classCount, EmdOptions options)
    {
        string ignored = options.IgnoreIndex is { } index ? FormattableString.Invariant($", nor the ignore index {index}") : "";
        return new ArgumentException(
            FormattableString.Invariant($"Row {row} has label {label}, which is no class index from 0 to {classCount - 1}") + ignored + ".",
            argument);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreClasses<TLabel>(ReadOnlySpan<TLabel> labels, TLabel classCount)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        ReadOnlySpan<Vector<TLabel>> vectors = MemoryMarshal.Cast<TLabel, Vector<TLabel>>(labels);
        Vector<TLabel> bad = Vector<TLabel>.Zero;
        var last = new Vector<TLabel>(classCount - TLabel.One);
        foreach (Vector<TLabel> vector in vectors)
            bad |= Vector.LessThan(vector, Vector<TLabel>.Zero) | Vector.GreaterThan(vector, last);
        bool isBad = bad != Vector<TLabel>.Zero;
        foreach (TLabel label in labels[(vectors.Length * Vector<TLabel>.Count)..])
            isBad |= label < TLabel.Zero || label >= classCount;
        return !isBad;
    }
}
