using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Tests.Evaluation;

/// <summary>Tables of several seeds, by hand.</summary>
public class DistanceTablesTests
{
    private static readonly DistanceTables Three = Of(Table(.25, .5, .75), Table(.25, .5, 1), Table(1, .25, .125));

    [Fact]
    public void Mean_is_taken_entry_by_entry() => Assert.Equal(Table(.5, 1.25 / 3, .625), Three.Mean());

    [Fact]
    public void Pairs_come_nearest_first()
        => Assert.Equal([(0, 2), (0, 1), (1, 2)], Three.Pairs().Select(pair => (pair.I, pair.J)));

    [Fact]
    public void Seeds_are_compared_two_by_two() => Assert.Equal([1, -1, -1], Three.CorrelationsOfSeeds());

    [Fact]
    public void Losses_are_compared_seed_by_seed()
        => Assert.Equal([1, -1, 1], Three.CorrelationsWith(Of(Table(1, 2, 3), Table(3, 2, 1), Table(3, 2, 1))));

    // By pair: 01, 02, 12.
    private static double[,] Table(double a, double b, double c) => new[,] { { 0, a, b }, { a, 0, c }, { b, c, 0 } };

    private static DistanceTables Of(params double[][,] tables) => new(tables.Select(table
        => new TrainingResult(new Dictionary<Stopping, Forecast>(), table, TimeSpan.Zero, TimeSpan.Zero)));
}
