using System.Globalization;
using System.Text;
using EmdGen.Numbers;

namespace EmdGen.LightGbm.Models;

/// <summary>
/// The text of a model: LightGBM's own, with two lines behind it that LightGBM passes over. The first says of which classes the model is, the last
/// is a checksum of all before it, because LightGBM's reader may crash where a file is damaged.
/// </summary>
internal static class ModelText
{
    private const int HashDigits = 16;

    /// <summary>The line in front of which the objective stands.</summary>
    private static ReadOnlySpan<byte> NamesKey => "\nfeature_names="u8;

    private static ReadOnlySpan<byte> HeaderKey => "\nemdgen:"u8;

    private static ReadOnlySpan<byte> ChecksumKey => "\nemdgen_checksum:"u8;

    /// <summary>What every text of LightGBM begins with.</summary>
    private static ReadOnlySpan<byte> Beginning => "tree\n"u8;

    /// <summary>The whole text.</summary>
    /// <param name="trees">LightGBM's text, without an objective.</param>
    /// <param name="header">What it is of.</param>
    internal static byte[] Compose(ReadOnlySpan<byte> trees, ModelHeader header)
    {
        int names = trees.IndexOf(NamesKey);
        if (names < 0)
            throw new LightGbmException("LightGBM wrote a model without feature names.");
        // With this objective, LightGBM's front ends predict distributions as well as scores.
        byte[] objective = Encoding.ASCII.GetBytes(FormattableString.Invariant($"\nobjective=multiclass num_class:{header.Distance.ClassCount}"));
        byte[] text = [.. trees[..names], .. objective, .. trees[names..], .. HeaderKey, .. header.ToJson()];
        string hash = Fnv.Hash(text).ToString("x16", CultureInfo.InvariantCulture);
        return [.. text, .. ChecksumKey, .. Encoding.ASCII.GetBytes(hash), (byte)'\n'];
    }

    /// <summary>Checks a whole text, and reads what it is of.</summary>
    /// <exception cref="InvalidDataException">It is damaged, cut short, or none that <see cref="Compose"/> made.</exception>
    internal static ModelHeader Check(byte[] text)
    {
        if (!text.AsSpan().StartsWith(Beginning))
            throw new InvalidDataException("it is no model of LightGBM");
        int length = text.Length - ChecksumKey.Length - HashDigits - 1;
        int header = length < 0 ? -1 : text.AsSpan(0, length).LastIndexOf(HeaderKey);
        if (header < 0 || !text.AsSpan(length).StartsWith(ChecksumKey))
            throw new InvalidDataException("it is cut short, or is a model of LightGBM that EmdBooster did not save");
        string hash = Encoding.ASCII.GetString(text, length + ChecksumKey.Length, HashDigits + 1);
        if (hash != Fnv.Hash(text.AsSpan(0, length)).ToString("x16", CultureInfo.InvariantCulture) + "\n")
            throw new InvalidDataException("it is damaged: its checksum does not fit");
        int json = header + HeaderKey.Length;
        return ModelHeader.Read(text.AsMemory(json, length - json));
    }
}
