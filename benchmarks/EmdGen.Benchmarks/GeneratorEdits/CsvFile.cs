using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EmdGen.Benchmarks.GeneratorEdits;

/// <summary>A table of distances in a file of a project.</summary>
public sealed class CsvFile(int classCount, int seed) : AdditionalText
{
    public const string Name = "large.csv";

    private readonly SourceText text = SourceText.From(Table(classCount, seed));

    public override string Path => "/project/" + Name;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    /// <summary>Symmetric, of six digits; between 1 and 2, so that no detour is shorter.</summary>
    private static string Table(int classCount, int seed)
    {
        var table = new StringBuilder();
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < classCount; k++)
            {
                long mixed = (Math.Min(i, k) * 7919L) + Math.Max(i, k) + seed;
                double distance = i == k ? 0 : 1 + (mixed * 104729 % 1000003 / 1e6);
                table.Append(CultureInfo.InvariantCulture, $"{distance:R}{(k == classCount - 1 ? '\n' : ',')}");
            }
        }

        return table.ToString();
    }
}
