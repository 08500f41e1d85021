using nietras.SeparatedValues;

namespace ForecastScoring.Input;

/// <summary>Makes numbers of a row, or says what is wrong with it.</summary>
internal sealed class RowParser(ForecastColumns columns, bool normalizes)
{
    // What OrdinalScores takes.
    private const double SumTolerance = 1e-3;
    private const float LargestWeight = 1 << 30;
    private const int LongestQuote = 40;

    private readonly ClassLabels labels = new(columns.Classes);

    /// <summary>Adds a row to a chunk; returns what is wrong, and null where the row was added.</summary>
    internal string? Add(in SepReader.Row row, ForecastChunk chunk)
    {
        if (row.ColCount != columns.Count)
            return FormattableString.Invariant($"has {Columns(row.ColCount)}, but the header has {columns.Count}");
        int label = labels.IndexOf(row[columns.Label].Span);
        if (label < 0)
            return $"the label '{Quoted(row[columns.Label].Span)}' is no class";
        int prediction = 0;
        if (columns.Prediction >= 0 && (prediction = labels.IndexOf(row[columns.Prediction].Span)) < 0)
            return $"the prediction '{Quoted(row[columns.Prediction].Span)}' is no class";
        float weight = 1;
        if (columns.Weight >= 0 && !(TryRead(row, columns.Weight, out weight) && weight is >= 0 and <= LargestWeight))
            return FormattableString.Invariant($"the weight '{Quoted(row[columns.Weight].Span)}' is no number from 0 to {(int)LargestWeight}");
        string? problem = ReadProbabilities(row, chunk.NextProbabilities);
        if (problem is null)
            chunk.Add(label, prediction, weight);
        return problem;
    }

    private string? ReadProbabilities(in SepReader.Row row, Span<float> probabilities)
    {
        double sum = 0;
        for (int j = 0; j < probabilities.Length; j++)
        {
            int column = columns.Probabilities[j];
            if (!(TryRead(row, column, out float probability) && probability >= 0 && float.IsFinite(probability)))
                return $"the probability '{Quoted(row[column].Span)}' of {columns.Classes[j]} is no number from 0 on";
            probabilities[j] = probability;
            sum += probability;
        }

        if (probabilities.IsEmpty)
            return null;
        if (normalizes)
            return Normalize(probabilities, sum);
        return Math.Abs(sum - 1) <= SumTolerance ? null : FormattableString.Invariant($"the probabilities sum to {(float)sum}, not to 1");
    }

    private static string? Normalize(Span<float> probabilities, double sum)
    {
        if (sum == 0)
            return "the probabilities sum to 0";
        foreach (ref float probability in probabilities)
            probability = (float)(probability / sum);
        return null;
    }

    // The invariant culture takes a comma as one between thousands, and so 0,25 as 25. A culture without it is read at half the speed.
    private static bool TryRead(in SepReader.Row row, int column, out float number)
        => row[column].TryParse(out number) && !row[column].Span.Contains(',');

    private static string Columns(int count) => FormattableString.Invariant($"{count} column{(count == 1 ? "" : "s")}");

    private static string Quoted(ReadOnlySpan<char> text)
    {
        string start = text.Length > LongestQuote ? $"{text[..LongestQuote]}..." : text.ToString();
        return start.ReplaceLineEndings(" ");
    }
}
