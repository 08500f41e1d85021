using ForecastScoring.Options;

namespace ForecastScoring.Input;

/// <summary>Which column of a file is what.</summary>
internal sealed record ForecastColumns
{
    private const string DefaultWeight = "weight";
    private const string DefaultPrediction = "prediction";

    private ForecastColumns(IReadOnlyList<string> classes) => Classes = classes;

    /// <summary>[C]: the names of the classes in their order.</summary>
    internal IReadOnlyList<string> Classes { get; }

    /// <summary>The columns that every row has.</summary>
    internal int Count { get; private init; }

    internal int Label { get; private init; }

    /// <summary>Below 0 where every row weighs 1.</summary>
    internal int Weight { get; private init; }

    /// <summary>Below 0 where the class is decoded from the probabilities.</summary>
    internal int Prediction { get; private init; }

    /// <summary>[C]: the column of each class; empty where the file has predicted classes alone.</summary>
    internal int[] Probabilities { get; private init; } = [];

    internal bool HasProbabilities => Probabilities.Length > 0;

    /// <exception cref="ForecastException">The header lacks a column, or has it twice.</exception>
    internal static ForecastColumns Of(string[] header, ScoringOptions options)
    {
        if (options is { Rule: not null, Prediction: not null })
            throw new ForecastException("--prediction gives the predicted classes, and --decode would make them: one of the two.");
        int label = Required(header, options.Label, "--label");
        int[]? given = options.Classes is { } names ? GivenClasses(header, names) : null;
        int weight = Optional(header, options.Weight, DefaultWeight, "--weight", given);
        int prediction = options.Rule is null ? Optional(header, options.Prediction, DefaultPrediction, "--prediction", given) : -1;
        int[] probabilities = given ?? Others(header, [label, weight, prediction, options.Rule is null ? -1 : Find(header, DefaultPrediction)]);
        if (probabilities.Length == 0 && prediction < 0)
            throw new ForecastException("The header names neither a column for each class nor one of predicted classes.");
        if (probabilities.Length == 0 && options.Plot is not null)
            throw new ForecastException("--plot needs probabilities, and the file has predicted classes alone.");
        return new ForecastColumns(options.Classes ?? Named(header, probabilities))
        {
            Count = header.Length,
            Label = label,
            Weight = weight,
            Prediction = prediction,
            Probabilities = probabilities,
        };
    }

    private static int[] GivenClasses(string[] header, IReadOnlyList<string> names)
    {
        int[] columns = [.. names.Select(name => Find(header, name))];
        if (columns.All(column => column < 0))
            return [];
        int missing = Array.FindIndex(columns, column => column < 0);
        return missing < 0 ? columns : throw new ForecastException($"The header has no column '{names[missing]}', which --classes names.");
    }

    // A column without a name is the row number that some programs write.
    private static int[] Others(string[] header, int[] taken)
        => [.. Enumerable.Range(0, header.Length).Where(column => header[column].Length > 0 && !taken.Contains(column))];

    private static string[] Named(string[] header, int[] columns)
    {
        string[] names = [.. columns.Select(column => header[column])];
        if (names.Length < 2)
            throw new ForecastException("The header names fewer than two classes: --classes says which there are, --separator what is between columns.");
        foreach (string name in names)
            Find(header, name);
        return names;
    }

    private static int Required(string[] header, string name, string option)
    {
        int column = Find(header, name);
        return column >= 0
            ? column
            : throw new ForecastException($"The header has no column '{name}': {option} says which to take, --separator what is between columns.");
    }

    private static int Optional(string[] header, string? name, string fallback, string option, int[]? classes)
    {
        if (name is not null)
            return Required(header, name, option);
        int column = Find(header, fallback);
        return classes is not null && classes.Contains(column) ? -1 : column;
    }

    private static int Find(string[] header, string name)
    {
        int column = Array.IndexOf(header, name);
        if (column >= 0 && Array.IndexOf(header, name, column + 1) >= 0)
            throw new ForecastException($"The header has two columns '{name}'.");
        return column;
    }
}
