using System.Numerics;
using System.Runtime.InteropServices;

namespace EmdGen.Validation;

/// <summary>Checks that rows of logits have a softmax.</summary>
internal static class LogitChecks
{
    /// <summary>Checks every row of the argument called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">A logit is NaN or infinity, or all of a row are -infinity.</exception>
    internal static void Rows(string name, ReadOnlySpan<float> logits, int classCount)
    {
        if (AreFinite(logits))
            return;
        for (int row = 0; row < logits.Length / classCount; row++)
            Row(name, logits.Slice(row * classCount, classCount), row);
    }

    private static void Row(string name, ReadOnlySpan<float> logits, int row)
    {
        bool isEmpty = true;
        for (int j = 0; j < logits.Length; j++)
        {
            if (!(logits[j] < float.PositiveInfinity))
                throw Invalid(name, $"Row {row} of {name} has {logits[j]} for class {j}, but a logit is a number or -Infinity.");
            isEmpty &= float.IsNegativeInfinity(logits[j]);
        }

        if (isEmpty)
            throw Invalid(name, $"Row {row} of {name} has {logits[0]} for every class, which leaves no class a probability.");
    }

    private static bool AreFinite(ReadOnlySpan<float> numbers)
    {
        ReadOnlySpan<Vector<float>> groups = MemoryMarshal.Cast<float, Vector<float>>(numbers);
        var infinity = new Vector<float>(float.PositiveInfinity);
        Vector<int> areFinite = Vector<int>.AllBitsSet;
        foreach (Vector<float> group in groups)
            areFinite &= Vector.LessThan(Vector.Abs(group), infinity);
        bool isFinite = areFinite == Vector<int>.AllBitsSet;
        foreach (float number in numbers[(groups.Length * Vector<float>.Count)..])
            isFinite &= float.IsFinite(number);
        return isFinite;
    }

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
