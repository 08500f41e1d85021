namespace EmdGen.Fuzz.Memory;

/// <summary>Memory between two pages that fault on any access, for as long as the process lives.</summary>
internal sealed unsafe class GuardedMemory
{
    private readonly byte[] kept;
    private byte* keptFirst;
    private int keptLength;

    internal GuardedMemory(int bytes)
    {
        int page = Environment.SystemPageSize, inner = (bytes + page - 1) / page * page;
        byte* all = PageCalls.Reserve((nuint)(inner + (2 * page)));
        First = all + page;
        End = First + inner;
        PageCalls.Open(First, (nuint)inner);
        kept = new byte[inner];
    }

    /// <summary>Where the first page begins that may be touched.</summary>
    internal byte* First { get; }

    /// <summary>Where the page begins that may not.</summary>
    internal byte* End { get; }

    /// <summary>Remembers bytes, of which none may have changed later but those written on purpose.</summary>
    internal void Keep(byte* first, byte* end)
    {
        keptFirst = first;
        keptLength = (int)(end - first);
        new ReadOnlySpan<byte>(first, keptLength).CopyTo(kept);
    }

    /// <summary>How far behind <see cref="First"/> the first byte lies that changed; -1 where none did.</summary>
    /// <param name="region">This region's number.</param>
    /// <param name="except">What may have changed, here and elsewhere.</param>
    internal int Changed(int region, ReadOnlySpan<Slice> except)
    {
        byte* from = keptFirst, end = keptFirst + keptLength;
        while (from < end)
        {
            // The next slice that may have changed ends this run of bytes.
            byte* to = end, resume = end;
            foreach (Slice slice in except)
            {
                if (slice.Region == region && slice.End > from && slice.Start < to)
                {
                    to = slice.Start > from ? slice.Start : from;
                    resume = slice.End;
                }
            }

            int length = (int)(to - from);
            ReadOnlySpan<byte> before = kept.AsSpan((int)(from - keptFirst), length), now = new(from, length);
            if (!before.SequenceEqual(now))
                return (int)(from - First) + before.CommonPrefixLength(now);
            from = resume;
        }

        return -1;
    }
}
