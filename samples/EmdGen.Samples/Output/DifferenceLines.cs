using CsvHelper;
using EmdGen.Samples.Evaluation;

namespace EmdGen.Samples.Output;

/// <summary>The paired differences of every two of what is compared, as lines of a CSV file.</summary>
public static class DifferenceLines
{
    /// <summary>Writes them for one measure: each comes after the one that it is compared with.</summary>
    /// <param name="csv">The file.</param>
    /// <param name="place">The first field of every line.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="rated">What has a value in the measure.</param>
    /// <param name="names">What one is called: how it was trained, and how it was decoded.</param>
    /// <param name="difference">The difference of one to another.</param>
    public static void Write<T>(
        CsvWriter csv,
        string place,
        Measure measure,
        IReadOnlyList<T> rated,
        Func<T, (string Trained, string Decoded)> names,
        Func<T, T, PairedDifference> difference)
    {
        for (int i = 0; i < rated.Count; i++)
        {
            foreach (T reference in rated.Take(i))
            {
                csv.WriteField(place);
                csv.WriteField(measure.Column);
                WriteNames(csv, names(rated[i]));
                WriteNames(csv, names(reference));
                PairedDifference found = difference(rated[i], reference);
                csv.WriteField(found.Mean);
                csv.WriteField(found.HalfWidth);
                csv.WriteField(found.Word(measure));
                csv.EndRecord();
            }
        }
    }

    private static void WriteNames(CsvWriter csv, (string Trained, string Decoded) names)
    {
        csv.WriteField(names.Trained);
        csv.WriteField(names.Decoded);
    }
}
