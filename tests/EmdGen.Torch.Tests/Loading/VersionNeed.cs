using System.Buffers.Binary;
using System.Text;

namespace EmdGen.Torch.Tests.Loading;

/// <summary>
/// The symbol versions that a 64-bit little-endian ELF library needs of others, found as the dynamic loader finds them: by the program
/// headers, while the task under test goes by the section headers.
/// </summary>
internal static class VersionNeed
{
    private const uint LoadSegment = 1, DynamicSegment = 2;
    private const long StringTable = 5, VersionNeeds = 0x6ffffffe;

    /// <summary>Whether the need for a version is marked weak; null where there is no such need.</summary>
    internal static bool? IsWeak(byte[] image, string version)
    {
        long strings = Offset(image, Dynamic(image, StringTable)), library = Offset(image, Dynamic(image, VersionNeeds));
        while (true)
        {
            long need = library + Int(image, library + 8);
            while (true)
            {
                int name = (int)(strings + Int(image, need + 8)), length = image.AsSpan(name).IndexOf((byte)0);
                if (Encoding.ASCII.GetString(image, name, length) == version)
                    return (image[need + 4] & 2) != 0;
                if (Int(image, need + 12) == 0)
                    break;
                need += Int(image, need + 12);
            }

            if (Int(image, library + 12) == 0)
                return null;
            library += Int(image, library + 12);
        }
    }

    private static long Dynamic(byte[] image, long tag)
    {
        long entry = Segments(image).Single(segment => segment.Type == DynamicSegment).Offset;
        while (Long(image, entry) != tag)
            entry += 16;
        return Long(image, entry + 8);
    }

    private static long Offset(byte[] image, long address)
    {
        (_, long offset, long start, _) = Segments(image).Single(
            segment => segment.Type == LoadSegment && address >= segment.Address && address < segment.Address + segment.Size);
        return address - start + offset;
    }

    private static IEnumerable<(uint Type, long Offset, long Address, long Size)> Segments(byte[] image)
    {
        long header = Long(image, 32);
        int size = BitConverter.ToUInt16(image, 54), count = BitConverter.ToUInt16(image, 56);
        for (int i = 0; i < count; i++, header += size)
            yield return ((uint)Int(image, header), Long(image, header + 8), Long(image, header + 16), Long(image, header + 32));
    }

    private static int Int(byte[] image, long at) => BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan((int)at));

    private static long Long(byte[] image, long at) => BinaryPrimitives.ReadInt64LittleEndian(image.AsSpan((int)at));
}
