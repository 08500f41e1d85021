using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>Labels as tensors.</summary>
public static class EmdLabels
{
    /// <summary>The class indices of members of an enum, which are their ranks and not their values.</summary>
    /// <typeparam name="TEnum">The annotated enum.</typeparam>
    /// <param name="labels">N members.</param>
    /// <param name="classIndex">The generated type's: <c>QualityEmd.ClassIndex</c> for an enum <c>Quality</c>.</param>
    /// <param name="device">Where to put them; null for the CPU.</param>
    /// <returns>[N], int64.</returns>
    /// <exception cref="ArgumentException">A label is no member.</exception>
    /// <example><code>
    /// Tensor labels = EmdLabels.ToTensor(qualities, QualityEmd.ClassIndex);
    /// </code></example>
    public static Tensor ToTensor<TEnum>(IReadOnlyCollection<TEnum> labels, Func<TEnum, int> classIndex, Device? device = null)
        where TEnum : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(classIndex);
        var indices = new long[labels.Count];
        int row = 0;
        foreach (TEnum label in labels)
        {
            indices[row] = IndexOf(label, row, classIndex);
            row++;
        }

        return tensor(indices, device: device ?? CPU);
    }

    private static int IndexOf<TEnum>(TEnum label, int row, Func<TEnum, int> classIndex)
        where TEnum : struct, Enum
    {
        try
        {
            return classIndex(label);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Row {row} has label {label:D}, which is no member of {typeof(TEnum).Name}."),
                "labels",
                error);
        }
    }
}
