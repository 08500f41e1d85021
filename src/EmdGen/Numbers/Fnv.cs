namespace EmdGen.Numbers;

/// <summary>FNV-1a, 64 bits: tells bytes that were cut or altered.</summary>
internal static class Fnv
{
    internal static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte value in bytes)
            hash = (hash ^ value) * 0x100000001B3;
        return hash;
    }
}
