using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Emission;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Structures;
using EmdGen.Generators.Tests.Infrastructure;
using EmdGen.Structures.Csv;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Every step of the generator asks whether it is still wanted.</summary>
public class CancellationTests
{
    private static readonly CsvBounds Bounds = new(classCount: 100);
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public void Reading_ends_within_a_piece_of_the_text()
    {
        using var source = new CancellationTokenSource();
        using var reader = new CancellingReader(source);
        Assert.Throws<OperationCanceledException>(() => CsvGrid.Read(reader, Bounds, source.Token, out _));
        Assert.Equal(1, reader.Pieces);
    }

    [Fact]
    public void Numbers_are_read_no_further()
    {
        CsvGrid grid = CsvGrid.Read(new StringReader("0,1\n1,0"), Bounds, CancellationToken.None, out _)!;
        Assert.NotNull(DistanceGrid.Read(grid, null, CancellationToken.None, out _));
        Assert.Throws<OperationCanceledException>(() => DistanceGrid.Read(grid, null, Cancelled, out _));
    }

    [Fact]
    public void Entries_are_checked_no_further()
    {
        var table = (TableStructure)ClassSets.Of("table 5").Structure;
        var problems = new List<Problem>();
        Assert.Throws<OperationCanceledException>(() => new TableChecks(table, "E", [], ProblemSite.Number, Cancelled).Report(problems));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("table 5")]
    [InlineData("table 65 biased")]
    [InlineData("levels 40")]
    [InlineData("learned 5")]
    public void Nothing_is_written_further(string name)
    {
        ClassSet set = ClassSets.Of(name);
        Assert.Throws<OperationCanceledException>(() => ContractFile.Write(set, ranksOverloads: true, Cancelled));
        Assert.Throws<OperationCanceledException>(() => CpuFile.Write(set, isOptimized: true, Cancelled));
        Assert.Throws<OperationCanceledException>(() => GpuFile.Write(set, Cancelled));
    }

    /// <summary>Cancels once its first piece is taken; it has no end.</summary>
    private sealed class CancellingReader(CancellationTokenSource source) : TextReader
    {
        public int Pieces { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            Pieces++;
            buffer.AsSpan(index, count).Fill(' ');
            source.Cancel();
            return count;
        }
    }
}
