using System;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Copies a file; where it is a 64-bit little-endian ELF library that needs the named symbol version, the copy's need is marked weak, so
/// that the dynamic loader does not refuse the library where that version is missing. Any other file is copied as it is.
/// </summary>
/// <remarks>
/// Compiled by the build itself, against .NET Standard 2.0. Layouts: Linux Standard Base, "Symbol Versioning", and the ELF-64 format.
/// </remarks>
public class WeakenVersionNeed : Task
{
    private const uint VersionNeedSection = 0x6ffffffe; // SHT_GNU_verneed
    private const ushort Weak = 2; // VER_FLG_WEAK

    /// <summary>The file to read; never written to.</summary>
    [Required]
    public string Source { get; set; }

    /// <summary>The file to write; replaced as a whole, so that another link to the same content keeps it.</summary>
    [Required]
    public string Destination { get; set; }

    /// <summary>The symbol version whose need is weakened.</summary>
    [Required]
    public string Version { get; set; }

    public override bool Execute()
    {
        try
        {
            byte[] image = File.ReadAllBytes(Source);
            bool weakened = Weaken(image);
            Write(image);
            string done = weakened ? "marked the need for " + Version + " weak" : "copied unchanged";
            Log.LogMessage(MessageImportance.Low, "{0}: {1}", Destination, done);
        }
        catch (Exception failure) when (failure is IOException || failure is UnauthorizedAccessException)
        {
            Log.LogErrorFromException(failure);
        }

        return !Log.HasLoggedErrors;
    }

    private bool Weaken(byte[] image)
    {
        bool isElf = image.Length >= 64 && image[0] == 0x7f && image[1] == 'E' && image[2] == 'L' && image[3] == 'F';
        bool isElf64 = isElf && image[4] == 2 && image[5] == 1;
        if (!isElf64)
            return false;

        try
        {
            ulong headers = BitConverter.ToUInt64(image, 40);
            int size = BitConverter.ToUInt16(image, 58);
            int count = BitConverter.ToUInt16(image, 60);
            bool weakened = false;
            for (int i = 0; i < count; i++)
            {
                int header = checked((int)headers + i * size);
                if (BitConverter.ToUInt32(image, header + 4) != VersionNeedSection)
                    continue;
                int strings = checked((int)headers + BitConverter.ToInt32(image, header + 40) * size);
                weakened |= WeakenSection(image, Offset(image, header), Offset(image, strings));
            }

            return weakened;
        }
        catch (Exception damage) when (damage is ArgumentException || damage is OverflowException || damage is IndexOutOfRangeException)
        {
            // An offset points outside the file: whatever it is, it is not the library meant, and the loader will say so.
            return false;
        }
    }

    private static int Offset(byte[] image, int sectionHeader) => checked((int)BitConverter.ToUInt64(image, sectionHeader + 24));

    // A list of libraries, each with a list of versions; both are linked by offsets relative to the entry, 0 at the end.
    private bool WeakenSection(byte[] image, int library, int strings)
    {
        bool weakened = false;
        for (int next = -1; next != 0; library = checked(library + next))
        {
            int need = checked(library + BitConverter.ToInt32(image, library + 8));
            for (int nextNeed = -1; nextNeed != 0; need = checked(need + nextNeed))
            {
                if (NameIs(image, checked(strings + BitConverter.ToInt32(image, need + 8))))
                {
                    ushort flags = BitConverter.ToUInt16(image, need + 4);
                    image[need + 4] = (byte)(flags | Weak);
                    weakened |= (flags & Weak) == 0;
                }

                nextNeed = Forward(BitConverter.ToInt32(image, need + 12));
            }

            next = Forward(BitConverter.ToInt32(image, library + 12));
        }

        return weakened;
    }

    // Links that go back could run in a circle.
    private static int Forward(int link) => link >= 0 ? link : throw new OverflowException();

    private bool NameIs(byte[] image, int offset)
    {
        byte[] name = Encoding.ASCII.GetBytes(Version + "\0");
        for (int i = 0; i < name.Length; i++)
        {
            if (image[checked(offset + i)] != name[i])
                return false;
        }

        return true;
    }

    private void Write(byte[] image)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Destination)));
        string temporary = Destination + "." + Guid.NewGuid().ToString("N");
        File.WriteAllBytes(temporary, image);
        try
        {
            if (File.Exists(Destination))
                File.Replace(temporary, Destination, null);
            else
                File.Move(temporary, Destination);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
