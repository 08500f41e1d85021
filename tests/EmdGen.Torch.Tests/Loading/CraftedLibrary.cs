using System.Buffers.Binary;

namespace EmdGen.Torch.Tests.Loading;

/// <summary>An image with the headers of a 64-bit little-endian ELF library whose only content is a section of version needs.</summary>
internal sealed class CraftedLibrary
{
    private const int HeaderSize = 64;
    private const int Needs = HeaderSize;

    private readonly int needsLength;

    /// <param name="entries">Room for so many entries of 16 bytes.</param>
    /// <param name="name">The one string, at offset 0 of the strings.</param>
    /// <param name="sections">How many section headers, all but the first of the same needs.</param>
    internal CraftedLibrary(int entries, string name, int sections = 2)
    {
        needsLength = entries * 16;
        int strings = Needs + needsLength, headers = strings + name.Length + 1;
        Image = new byte[headers + (sections * HeaderSize)];
        "\u007fELF"u8.CopyTo(Image);
        Image[4] = 2;
        Image[5] = 1;
        Put64(40, headers);
        Put16(58, HeaderSize);
        Put16(60, sections);
        System.Text.Encoding.ASCII.GetBytes(name, Image.AsSpan(strings));
        PutSection(headers, type: 3, strings, name.Length + 1);
        for (int i = 1; i < sections; i++)
            PutSection(headers + (i * HeaderSize), type: 0x6ffffffe, Needs, needsLength);
    }

    internal byte[] Image { get; }

    /// <summary>Where a version's entry has its flags.</summary>
    internal static int Flags(int entry) => Needs + (entry * 16) + 4;

    /// <summary>An entry of a library, with the distances, in bytes, to its first version and to the next library; 0 for the last.</summary>
    internal void PutLibrary(int entry, int firstVersion, int next)
    {
        Put32(Needs + (entry * 16) + 8, firstVersion);
        Put32(Needs + (entry * 16) + 12, next);
    }

    /// <summary>An entry of a version, with its name's place and the distance to the next; 0 for the last.</summary>
    internal void PutVersion(int entry, int name, int next) => PutLibrary(entry, name, next);

    private void PutSection(int header, int type, int offset, int length)
    {
        Put32(header + 4, type);
        Put64(header + 24, offset);
        Put64(header + 32, length);
    }

    private void Put16(int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(Image.AsSpan(at), (ushort)value);

    private void Put32(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(Image.AsSpan(at), value);

    private void Put64(int at, long value) => BinaryPrimitives.WriteInt64LittleEndian(Image.AsSpan(at), value);
}
