using System.Text.RegularExpressions;
using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>The figures of speed on the benchmarks' page are those that the benchmarks printed. EMDGEN_UPDATE_SNAPSHOTS=1 copies them there anew.</summary>
public partial class SpeedTableTests
{
    private const string Head = """
        | C | generated, ns | torch EMD | torch cross entropy | `SquaredEmd` | scalar code | generated / copy |
        | --- | --- | --- | --- | --- | --- | --- |

        """;

    [Fact]
    public void PageShowsWhatWasMeasured()
    {
        string document = Page.Benchmarks.Text;
        MatchCollection tables = MeasuredTable().Matches(document);
        Assert.Equal(2, tables.Count);
        string updated = MeasuredTable().Replace(document, table => table.Groups["marker"].Value + Table(table));
        if (Snapshot.IsUpdating && updated != document)
            Page.Benchmarks.Text = updated;
        else
            Assert.Equal(updated, document);
    }

    /// <summary>Hard labels, logits of standard deviation 1, one thread.</summary>
    private static string Table(Match marker)
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(Page.Root, marker.Groups["file"].Value))
            .Select(line => line.Split(','))
            .Where(cells => cells is [_, var bytes, "hard", "1", ..] && bytes == marker.Groups["bytes"].Value)];
        Assert.NotEmpty(rows);
        return Head + string.Concat(rows.Select(cells => $"| {string.Join(" | ", cells.Skip(4).Prepend(cells[0]))} |\n"));
    }

    [GeneratedRegex(@"(?<marker>^<!-- measured: (?<bytes>\d+) bytes in (?<file>\S+) -->\n)(\|.*\n)*", RegexOptions.Multiline)]
    private static partial Regex MeasuredTable();
}
