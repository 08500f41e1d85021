using System.Globalization;
using System.Text.Json;
using EmdGen.Structures;

namespace EmdGen.LightGbm.Models;

/// <summary>What a model says beside its trees: its classes, and the names of its features.</summary>
/// <param name="Distance">The ground structure.</param>
/// <param name="ClassNames">[C]; null where the classes have no names but their indices.</param>
/// <param name="FeatureNames">[F].</param>
/// <param name="CategoricalFeatures">Feature indices, ascending.</param>
/// <param name="CategoryNames">[F]: the categories of a feature by number; null where they have no names.</param>
internal sealed record ModelHeader(
    GroundDistance Distance,
    IReadOnlyList<string>? ClassNames,
    IReadOnlyList<string> FeatureNames,
    IReadOnlyList<int> CategoricalFeatures,
    IReadOnlyList<IReadOnlyList<string>?> CategoryNames)
{
    private const int Format = 1;

    /// <summary>One line of JSON, in ASCII.</summary>
    internal byte[] ToJson()
    {
        StructureRecord structure = StructureRecord.Of(Distance);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteNumber("classCount", structure.ClassCount);
            if (ClassNames is not null)
                Write(writer, "classNames", ClassNames);
            writer.WriteStartObject("structure");
            writer.WriteString("kind", structure.Kind);
            writer.WriteNumber("exponent", structure.Exponent);
            writer.WriteNumber("sensitivity", structure.Sensitivity);
            writer.WriteNumber("bias", structure.Bias);
            writer.WriteStartArray("numbers");
            foreach (double number in structure.Numbers)
                writer.WriteNumberValue(number);
            writer.WriteEndArray();
            writer.WriteEndObject();
            Write(writer, "featureNames", FeatureNames);
            writer.WriteStartArray("categoricalFeatures");
            foreach (int index in CategoricalFeatures)
                writer.WriteNumberValue(index);
            writer.WriteEndArray();
            writer.WriteStartObject("categories");
            for (int index = 0; index < CategoryNames.Count; index++)
            {
                if (CategoryNames[index] is { } names)
                    Write(writer, index.ToString(CultureInfo.InvariantCulture), names);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is of another format, or was not written by this class.</exception>
    internal static ModelHeader Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            int format = root.GetProperty("format").GetInt32();
            if (format != Format)
                throw new InvalidDataException(FormattableString.Invariant($"it has format {format}, but this version reads {Format}"));
            JsonElement structure = root.GetProperty("structure");
            var record = new StructureRecord(
                structure.GetProperty("kind").GetString()!,
                root.GetProperty("classCount").GetInt32(),
                structure.GetProperty("exponent").GetInt32(),
                structure.GetProperty("sensitivity").GetDouble(),
                structure.GetProperty("bias").GetDouble(),
                [.. structure.GetProperty("numbers").EnumerateArray().Select(number => number.GetDouble())]);
            string[] features = Strings(root.GetProperty("featureNames"));
            var categories = new string[]?[features.Length];
            foreach (JsonProperty names in root.GetProperty("categories").EnumerateObject())
                categories[int.Parse(names.Name, CultureInfo.InvariantCulture)] = Strings(names.Value);
            return new ModelHeader(
                record.ToDistance(),
                root.TryGetProperty("classNames", out JsonElement classes) ? Strings(classes) : null,
                features,
                [.. root.GetProperty("categoricalFeatures").EnumerateArray().Select(number => number.GetInt32())],
                categories);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException or InvalidOperationException
            or ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("what it says of its classes cannot be read", exception);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetString()!)];
}
