using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using System.Threading;
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
    private const int HeaderSize = 64; // Elf64_Ehdr, and Elf64_Shdr as well
    private const int EntrySize = 16; // Elf64_Verneed, and Elf64_Vernaux as well

    private const int WriteAttempts = 60;

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
        bool areGiven = IsGiven(Source, "Source") & IsGiven(Destination, "Destination") & IsGiven(Version, "Version");
        if (!areGiven)
            return false;
        try
        {
            byte[] image = File.ReadAllBytes(Source);
            bool weakened = Weaken(image);
            Write(image);
            string done = weakened ? "marked the need for " + Version + " weak" : "copied unchanged";
            Log.LogMessage(MessageImportance.Low, "{0}: {1}", Destination, done);
        }
        catch (Exception failure) when (failure is IOException || failure is UnauthorizedAccessException || failure is SecurityException
            || failure is ArgumentException || failure is NotSupportedException)
        {
            Log.LogError("'{0}' cannot be copied to '{1}': {2}", Source, Destination, failure.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private bool IsGiven(string value, string parameter)
    {
        bool isGiven = !string.IsNullOrWhiteSpace(value);
        if (!isGiven)
            Log.LogError("{0} of {1} is empty.", parameter, nameof(WeakenVersionNeed));
        return isGiven;
    }

    private bool Weaken(byte[] image)
    {
        bool isElf = image.Length >= HeaderSize && image[0] == 0x7f && image[1] == 'E' && image[2] == 'L' && image[3] == 'F';
        bool isElf64 = isElf && image[4] == 2 && image[5] == 1;
        if (!isElf64)
            return false;

        try
        {
            // Nothing is marked before all is read: a library that is damaged further on is copied as it is.
            bool weakened = false;
            foreach (int need in Needs(image))
            {
                weakened |= (image[need + 4] & Weak) == 0;
                image[need + 4] |= (byte)Weak;
            }

            return weakened;
        }
        catch (InvalidDataException)
        {
            // Whatever it is, it is not the library meant, and the loader will say so.
            return false;
        }
    }

    /// <summary>The entries of the version, by their place in the file.</summary>
    private List<int> Needs(byte[] image)
    {
        var file = new Range(0, image.Length);
        long headers = Number(image, file, 40, 8), size = Number(image, file, 58, 2), count = Number(image, file, 60, 2);
        var needs = new List<int>();
        for (long i = 0; i < count; i++)
        {
            Range header = file.Part(headers + i * size, HeaderSize);
            if (Number(image, header, 4, 4) != VersionNeedSection)
                continue;

            // A library has one such section. More of them could name the same entries again and again.
            long link = Number(image, header, 40, 4);
            Range strings = Section(image, file, file.Part(headers + link * size, HeaderSize));
            AddNeeds(image, Section(image, file, header), strings, needs);
            break;
        }

        return needs;
    }

    /// <summary>The bytes of a section.</summary>
    private static Range Section(byte[] image, Range file, Range header)
        => file.Part(Number(image, header, 24, 8), Number(image, header, 32, 8));

    /// <summary>
    /// Reads a list of libraries, each with a list of versions; both are linked by offsets relative to the entry, 0 at the end. No two entries of a
    /// section share bytes, so that a section with more links than room for entries is damaged: its lists meet.
    /// </summary>
    private void AddNeeds(byte[] image, Range section, Range strings, List<int> needs)
    {
        byte[] name = Encoding.ASCII.GetBytes(Version + "\0");
        long room = section.Length / EntrySize, at = 0, next = -1;
        for (; next != 0; at += next)
        {
            Take(ref room);
            Range library = section.Part(at, EntrySize);
            long need = at + Number(image, library, 8, 4), nextNeed = -1;
            for (; nextNeed != 0; need += nextNeed)
            {
                Take(ref room);
                Range entry = section.Part(need, EntrySize);
                if (NameIs(image, strings, Number(image, entry, 8, 4), name))
                    needs.Add((int)entry.Start);
                nextNeed = Number(image, entry, 12, 4);
            }

            next = Number(image, library, 12, 4);
        }
    }

    private static void Take(ref long room)
    {
        if (room-- == 0)
            throw new InvalidDataException();
    }

    private static bool NameIs(byte[] image, Range strings, long offset, byte[] name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (Number(image, strings, offset + i, 1) != name[i])
                return false;
        }

        return true;
    }

    /// <summary>A number without sign, which has its last byte first; one of eight bytes that is beyond any file is none.</summary>
    private static long Number(byte[] image, Range range, long offset, int size)
    {
        Range bytes = range.Part(offset, size);
        ulong number = 0;
        for (int i = size - 1; i >= 0; i--)
            number = (number << 8) | image[bytes.Start + i];
        return number <= int.MaxValue || size < 8 ? (long)number : throw new InvalidDataException();
    }

    private void Write(byte[] image)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(Destination)) ?? throw new IOException("It is no file.");
        Directory.CreateDirectory(folder);
        string temporary = Destination + "." + Guid.NewGuid().ToString("N");
        try
        {
            File.WriteAllBytes(temporary, image);
            Publish(temporary, image);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>
    /// Puts the copy where it belongs. Builds may run at once and write the same file: one that comes between is no failure, and neither is one that
    /// holds the file open after it has written what this build would.
    /// </summary>
    private void Publish(string temporary, byte[] image)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                if (File.Exists(Destination))
                    File.Replace(temporary, Destination, null);
                else
                    File.Move(temporary, Destination);
                return;
            }
            catch (Exception failure) when (IsPassing(failure) && attempt < WriteAttempts)
            {
                Thread.Sleep(attempt);
            }
            catch (Exception failure) when (IsPassing(failure) && Holds(image))
            {
                return;
            }
        }
    }

    private static bool IsPassing(Exception failure) => failure is IOException || failure is UnauthorizedAccessException;

    private bool Holds(byte[] image)
    {
        try
        {
            return File.ReadAllBytes(Destination).SequenceEqual(image);
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            return false;
        }
    }

    /// <summary>Bytes of the file that belong together.</summary>
    private struct Range
    {
        public readonly long Start, Length;

        public Range(long start, long length)
        {
            Start = start;
            Length = length;
        }

        /// <summary>Bytes of these, from an offset on.</summary>
        public Range Part(long offset, long length)
        {
            if (offset < 0 || length < 0 || offset > Length || length > Length - offset)
                throw new InvalidDataException();
            return new Range(Start + offset, length);
        }
    }
}
