using System.Numerics;
using System.Runtime.InteropServices;

namespace EmdGen.Decoding;

/// <summary>The largest number of a row, and where it is first: both are the same at every width.</summary>
internal static class RowMax
{
    /// <summary>The largest number; any where one is NaN.</summary>
    internal static float Of(ReadOnlySpan<float> row)
    {
        float largest = float.NegativeInfinity;
        ReadOnlySpan<Vector<float>> groups = MemoryMarshal.Cast<float, Vector<float>>(row);
        if (groups.Length > 0)
        {
            Vector<float> all = groups[0];
            foreach (Vector<float> group in groups)
                all = Vector.Max(all, group);
            for (int lane = 0; lane < Vector<float>.Count; lane++)
                largest = all[lane] > largest ? all[lane] : largest;
        }

        foreach (float number in row[(groups.Length * Vector<float>.Count)..])
            largest = number > largest ? number : largest;
        return largest;
    }

    /// <summary>The first place of a number that the row has.</summary>
    internal static int IndexOf(ReadOnlySpan<float> row, float number)
    {
        int start = 0;
        var wanted = new Vector<float>(number);
        foreach (Vector<float> group in MemoryMarshal.Cast<float, Vector<float>>(row))
        {
            if (Vector.EqualsAny(group, wanted))
                break;
            start += Vector<float>.Count;
        }

        return start + row[start..].IndexOf(number);
    }
}
