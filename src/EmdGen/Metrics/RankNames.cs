using System.Collections;
using System.Globalization;

namespace EmdGen.Metrics;

/// <summary>The names of classes that have none: their indices.</summary>
internal sealed class RankNames(int classCount) : IReadOnlyList<string>
{
    public int Count => classCount;

    public string this[int index]
        => (uint)index < (uint)classCount
            ? index.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<string> GetEnumerator()
    {
        for (int i = 0; i < classCount; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
