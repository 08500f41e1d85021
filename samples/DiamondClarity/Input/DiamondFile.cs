using CsvHelper;
using EmdGen.Samples;
using EmdGen.Samples.Input;

namespace DiamondClarity.Input;

/// <summary>Reads diamonds from a CSV file, and says in which line something is wrong.</summary>
internal static class DiamondFile
{
    private const int FewestRows = 100;

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <exception cref="SampleException">There is no such file, it cannot be read, or a line is malformed.</exception>
    internal static Diamonds Read(string path) => DataFile.Read(path, stream =>
    {
        using var text = new StreamReader(stream);
        return Read(text, path);
    });

    /// <param name="text">The content.</param>
    /// <param name="name">What to call the file in messages.</param>
    /// <exception cref="SampleException">A line is malformed, or there are too few.</exception>
    internal static Diamonds Read(TextReader text, string name)
    {
        try
        {
            using var csv = CsvReader.Create(text, Options, leaveOpen: true);
            return Read(csv, name);
        }
        catch (CsvFormatException exception)
        {
            throw new SampleException($"{name}, line {exception.LineNumber}: the quotes do not match, or the line is too long.");
        }
    }

    private static Diamonds Read(CsvReader csv, string name)
    {
        var line = new DiamondLine(csv, name);
        var features = new List<float>();
        var grades = new List<Clarity>();
        while (csv.Read())
        {
            line.AddFeatures(features);
            grades.Add(line.Grade());
        }

        if (grades.Count < FewestRows)
            throw new SampleException($"The data file '{name}' has {grades.Count} diamonds, but at least {FewestRows} are needed.");
        return new Diamonds([.. features], [.. grades]);
    }
}
