using EmdGen.Testing.Structures;

namespace EmdGen.Tests.Decoding;

/// <summary>The class of least expected distance, against a look at all classes.</summary>
public class LeastDistanceTests
{
    private static readonly int[] ClassCounts = [2, 3, 4, 5, 7, 8, 9, 12, 16, 17, 31, 64, 130];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string structure in RandomStructures.All)
            {
                foreach (int classCount in ClassCounts)
                    cases.Add(structure, classCount);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_class_has_a_smaller_expected_distance(string structure, int classCount)
    {
        GroundDistance distance = RandomStructures.Of(structure, classCount);
        foreach (string kind in Distributions.Kinds)
            Check(distance, Distributions.Of(kind, 11, classCount), isExact: false);
    }

    [Theory]
    [InlineData("unit chain")]
    [InlineData("spaced chain")]
    [InlineData("tree")]
    [InlineData("table")]
    public void A_thousand_classes(string structure)
    {
        GroundDistance distance = RandomStructures.Of(structure, 1000);
        foreach (string kind in new[] { "dense", "sparse" })
            Check(distance, Distributions.Of(kind, 1, 1000), isExact: false);
    }

    /// <summary>Whole distances and parts of 64: sums are exact, and the lowest of equal classes is taken.</summary>
    [Theory]
    [InlineData("chain")]
    [InlineData("tree")]
    [InlineData("table")]
    public void Of_equal_classes_the_lowest(string structure)
    {
        foreach (int classCount in ClassCounts)
        {
            foreach (string kind in Distributions.Exact)
                Check(Whole(structure, classCount), Distributions.Of(kind, 70, classCount), isExact: true);
        }
    }

    [Fact]
    public void Every_number_of_rows()
    {
        GroundDistance distance = RandomStructures.Of("table", 6);
        for (int rows = 0; rows <= 70; rows++)
            Check(distance, Distributions.Of("dense", rows, 6), isExact: false);
    }

    /// <summary>Rows of a table are predicted classes: from 0 all is far, and nothing is far from 1 but as a prediction.</summary>
    [Fact]
    public void Rows_of_a_table_are_predicted_classes()
    {
        int[] classes = new int[1];
        OrdinalDecoding.LeastDistance([.5f, .5f], GroundDistance.FromRows(new double[,] { { 0, 9 }, { 1, 0 } }), classes);
        Assert.Equal([1], classes);
        OrdinalDecoding.LeastDistance([.5f, .5f], GroundDistance.FromRows(new double[,] { { 0, 1 }, { 9, 0 } }), classes);
        Assert.Equal([0], classes);
    }

    [Fact]
    public void Sensitivity_and_bias_do_not_count()
    {
        double[,] distances = RandomStructures.Distances(9);
        float[] values = Distributions.Of("dense", 50, 9);
        int[] plain = new int[50], biased = new int[50];
        OrdinalDecoding.LeastDistance(values, GroundDistance.FromRows(distances), plain);
        OrdinalDecoding.LeastDistance(values, GroundDistance.FromRows(distances, sensitivity: 4, bias: -3), biased);
        Assert.Equal(plain, biased);
    }

    /// <summary>The classes that lie nearest to the mass are inner nodes, which cannot be taken.</summary>
    [Fact]
    public void A_confident_row_in_a_tree_of_huge_and_tiny_edges()
    {
        GroundDistance distance = GroundDistance.Tree(5, [5, 5, 6, 6, -1, -1, -1], [1e-7, 2e-7, 1e-7, 3e-7, 1e6, 1e6, 1e6]);
        Check(distance, [1 - 1e-6f, 1e-7f, 4e-7f, 1e-7f, 0], isExact: false);
        Check(distance, [1e-7f, 0, 5e-8f, 1, 1e-7f], isExact: false);
    }

    private static GroundDistance Whole(string structure, int classCount)
    {
        var random = new Random(classCount);
        if (structure == "chain")
            return GroundDistance.Chain(classCount);
        if (structure == "tree")
        {
            int[] parents = [.. Enumerable.Range(0, classCount).Select(node => node < 2 ? classCount : random.Next(node)), -1];
            return GroundDistance.Tree(classCount, parents, [.. parents.Select(_ => (double)random.Next(3))]);
        }

        var distances = new double[classCount, classCount];
        foreach ((int i, int k) in from i in Enumerable.Range(0, classCount) from k in Enumerable.Range(0, classCount) where i != k select (i, k))
            distances[i, k] = random.Next(3);
        return GroundDistance.FromRows(distances);
    }

    private static void Check(GroundDistance distance, float[] values, bool isExact)
    {
        float[][] rows = Distributions.RowsOf(values, distance.ClassCount);
        int[] classes = new int[rows.Length];
        OrdinalDecoding.LeastDistance(values, distance, classes);
        for (int i = 0; i < rows.Length; i++)
            Definition.AssertLeast(Definition.Expected(rows[i], (k, j) => distance[k, j]), classes[i], isExact);
    }
}
