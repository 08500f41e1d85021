using EmdGen;

namespace ForecastScoring.Options;

/// <summary>What the command line asks for.</summary>
internal sealed record ScoringOptions
{
    /// <summary>The path that stands for the standard input.</summary>
    internal const string StandardInput = "-";

    /// <summary>The file of forecasts.</summary>
    internal required string File { get; init; }

    internal char Separator { get; init; } = ',';

    /// <summary>The names of the classes in their order; null: those of the header.</summary>
    internal IReadOnlyList<string>? Classes { get; init; }

    internal string Label { get; init; } = "label";

    /// <summary>The column of the weights; null: "weight", where there is one.</summary>
    internal string? Weight { get; init; }

    /// <summary>The column of the predicted classes; null: "prediction", where there is one and no rule.</summary>
    internal string? Prediction { get; init; }

    /// <summary>How probabilities become a class; null: the median, where no column says the class.</summary>
    internal DecodingRule? Rule { get; init; }

    /// <summary>The positions of the classes; null: one unit apart.</summary>
    internal IReadOnlyList<double>? Positions { get; init; }

    /// <summary>A file with a table of distances; null: a distance by position.</summary>
    internal string? Distances { get; init; }

    /// <summary>Rows of probabilities are divided by their sum.</summary>
    internal bool Normalizes { get; init; }

    /// <summary>Where the reliability diagram goes; null: nowhere.</summary>
    internal string? Plot { get; init; }

    internal int Bins { get; init; } = 15;

    /// <summary>How many bad rows are told one by one.</summary>
    internal int ShownBadRows { get; init; } = 20;

    /// <summary>How many bad rows are no failure.</summary>
    internal int AllowedBadRows { get; init; }

    /// <summary>Progress is shown where the error stream is no terminal too.</summary>
    internal bool Progress { get; init; }

    /// <summary>One thread reads, the others score; a single one does both.</summary>
    internal int Threads { get; init; } = 1;

    /// <summary>How often the file is read to take times; 0: it is scored instead.</summary>
    internal int BenchmarkRounds { get; init; }
}
