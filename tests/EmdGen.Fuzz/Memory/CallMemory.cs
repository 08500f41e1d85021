using EmdGen.Fuzz.Calls;

namespace EmdGen.Fuzz.Memory;

/// <summary>
/// The memory of one call: every argument lies against a page that faults on any access, at its end or at its start, unless a call is made
/// whose arguments overlap on purpose.
/// </summary>
internal sealed unsafe class CallMemory
{
    /// <summary>The most numbers of an argument.</summary>
    internal const int MostNumbers = 1 << 17;

    /// <summary>What outputs hold before a call.</summary>
    private const byte Canary = 0xA5;

    /// <summary>How many bytes beside an argument are watched where no page faults.</summary>
    private const int Watched = 64;

    private static readonly int RoleCount = Enum.GetValues<Role>().Length;

    private readonly GuardedMemory[] regions = [.. Enumerable.Range(0, RoleCount).Select(_ => new GuardedMemory(MostNumbers * sizeof(long)))];
    private readonly Slice[] slices = new Slice[RoleCount];

    internal Slice this[Role role] => slices[(int)role];

    /// <summary>Takes all arguments away.</summary>
    internal void Clear() => Array.Clear(slices);

    /// <summary>Takes an argument away.</summary>
    internal void Take(Role role) => slices[(int)role] = default;

    /// <summary>Gives an argument its place.</summary>
    /// <param name="role">The argument.</param>
    /// <param name="length">The number of its numbers.</param>
    /// <param name="size">The bytes of each.</param>
    /// <param name="isAtEnd">Whether the page that faults lies behind it; else it lies before it.</param>
    internal void Place(Role role, int length, int size, bool isAtEnd)
    {
        GuardedMemory region = regions[(int)role];
        byte* start = isAtEnd ? region.End - ((long)length * size) : region.First;
        slices[(int)role] = new Slice((int)role, (nint)start, length, size);
        if (role is Role.Losses or Role.Gradient or Role.Curvature)
            new Span<byte>(start, length * size).Fill(Canary);
    }

    /// <summary>Puts an argument exactly where another lies.</summary>
    internal void PlaceAt(Role role, Role host) => slices[(int)role] = slices[(int)host];

    /// <summary>Moves an argument over another, so that they share at least a byte and do not begin together.</summary>
    /// <returns>Whether there is such a place.</returns>
    internal bool PlaceOver(Role role, Role host, Dice dice)
    {
        Slice own = this[role], other = this[host];
        if (own.Length == 0 || other.Length == 0)
            return false;
        GuardedMemory region = regions[other.Region];
        nint first = Math.Max((nint)region.First, Up(other.Address - own.Bytes + 1, own.Size));
        nint last = Math.Min((nint)region.End - own.Bytes, (nint)other.End - 1) / own.Size * own.Size;
        if (last < first)
            return false;
        nint start = first + (own.Size * dice.Below((int)((last - first) / own.Size) + 1));
        if (start == other.Address)
            start = start > first ? start - own.Size : start < last ? start + own.Size : 0;
        if (start == 0)
            return false;
        slices[(int)role] = own with { Region = other.Region, Address = start };
        return true;
    }

    /// <summary>Remembers every argument and what lies beside it.</summary>
    internal void Keep()
    {
        for (int i = 0; i < regions.Length; i++)
        {
            GuardedMemory region = regions[i];
            byte* first = region.End, end = region.First;
            foreach (Slice slice in slices)
            {
                if (slice.Region != i || slice.Address == 0)
                    continue;
                first = slice.Start < first ? slice.Start : first;
                end = slice.End > end ? slice.End : end;
            }

            if (end < first)
                end = first;
            first = first - region.First > Watched ? first - Watched : region.First;
            end = region.End - end > Watched ? end + Watched : region.End;
            region.Keep(first, end);
        }
    }

    /// <summary>What was written that must not be; null where nothing was.</summary>
    /// <param name="mayWrite">Whether the outputs were to be written.</param>
    internal string? Written(bool mayWrite)
    {
        ReadOnlySpan<Slice> outputs = mayWrite ? [this[Role.Losses], this[Role.Gradient], this[Role.Curvature]] : [];
        for (int i = 0; i < regions.Length; i++)
        {
            int at = regions[i].Changed(i, outputs);
            if (at >= 0)
                return $"byte {at - (this[(Role)i].Address - (nint)regions[i].First)} of {(Role)i} was written";
        }

        return null;
    }

    private static nint Up(nint address, int size) => (address + size - 1) / size * size;
}
