using System.Text;

namespace EmdGen.LightGbm.Native;

/// <summary>Reads texts of the C API, which tells how long a text is when its buffer is too short.</summary>
internal static unsafe class NativeText
{
    internal delegate int Writer(long length, out long needed, byte* text);

    /// <summary>The text, without the zero at its end.</summary>
    internal static byte[] Read(Writer write)
    {
        var buffer = new byte[1 << 16];
        while (true)
        {
            long needed;
            fixed (byte* text = buffer)
                LightGbmLibrary.Check(write(buffer.Length, out needed, text));
            if (needed <= buffer.Length)
                return buffer[..(int)Math.Max(0, needed - 1)];
            if (needed > Array.MaxLength)
                throw new LightGbmException(FormattableString.Invariant($"LightGBM has a text of {needed} bytes, more than an array holds."));
            buffer = new byte[needed];
        }
    }

    /// <summary>A text as bytes that end with a zero.</summary>
    internal static byte[] ZeroTerminated(string text) => [.. Encoding.UTF8.GetBytes(text), 0];
}
