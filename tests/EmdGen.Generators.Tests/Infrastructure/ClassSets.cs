using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>Class sets of every structure but a chain, by name, and what the runtime makes of the same numbers.</summary>
internal static class ClassSets
{
    public static IReadOnlyList<string> Trees { get; } =
    [
        "two", "pairs", "pairs absolute", "weighted", "weighted absolute", "scattered", "scattered absolute", "chain 7", "chain 7 absolute",
        "star 12", "star 16", "star 17", "chain 16", "levels 12", "levels 13", "levels 16", "levels 40", "levels 40 absolute",
        "levels 1000",
    ];

    public static IReadOnlyList<string> Tables { get; } =
    [
        "table 2", "table 3", "table 5 absolute", "table 8 biased", "table 10", "table 12 absolute biased", "table 14", "table 16",
        "table 33", "table 65 biased", "table 65 absolute",
    ];

    public static IReadOnlyList<string> Learned { get; } =
        [.. Tables.Select(name => name.Replace("table", "learned", StringComparison.Ordinal))];

    public static ClassSet Of(string name) => Of(StructureOf(name));

    /// <summary>A structure of classes without names, on a struct of the user's called Classes.</summary>
    public static ClassSet Of(GroundStructure structure) => new(
        new TargetType("", EquatableArray<string>.Empty, "Classes", "", "struct", IsExposed: false, "Classes", "Classes"), null, structure);

    /// <summary>The distance that a structure stands for; of a learned one, with the attribute's numbers, the table's.</summary>
    public static GroundDistance Distance(GroundStructure structure) => structure switch
    {
        TreeStructure tree => GroundDistance.Tree(tree.ClassCount, [.. tree.Parents], [.. tree.Weights]).WithExponent(tree.Exponent),
        TableStructure table => GroundDistance.FromRows(Rows(table.ClassCount), table.Sensitivity, table.Bias).WithExponent(table.Exponent),
        LearnedStructure learned => GroundDistance.FromRows(Rows(learned.ClassCount), learned.Sensitivity, learned.Bias)
            .WithExponent(learned.Exponent),
        _ => throw new ArgumentException("Not here.", nameof(structure)),
    };

    /// <summary>Distances of any kind: asymmetric, some of them 0.</summary>
    public static double[,] Rows(int classCount)
    {
        var rows = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < classCount; k++)
                rows[i, k] = i == k ? 0 : (((i * 31) + (k * 17)) % 23) / 7.0;
        }

        return rows;
    }

    private static GroundStructure StructureOf(string name)
    {
        string[] words = name.Split(' ');
        int exponent = words.Contains("absolute") ? 1 : 2;
        double bias = words.Contains("biased") ? -0.25 : 0, sensitivity = words.Contains("biased") ? 2 : 1;
        int count = words.Length > 1 && int.TryParse(words[1], out int number) ? number : 0;
        return words[0] switch
        {
            "two" => new TreeStructure(2, 2, Array(-1, -1), Array(0.5, 2.0)),
            "pairs" => new TreeStructure(4, exponent, Array(4, 4, 5, 5, -1, -1), Array(1.0, 1, 1, 1, 1, 1)),
            "weighted" => new TreeStructure(6, exponent, Array(6, 6, 6, 7, 7, -1, 8, -1, -1), Array(1, 0.25, 0, 3, 1e-3, 1, 0.5, 0, 2)),

            // Classes of one node far apart, and inner nodes with one child.
            "scattered" => new TreeStructure(9, exponent, Array(9, 10, 11, 9, 10, 11, 9, 10, -1, 12, 12, -1, 13, -1), Array(
                1, 2, 0.5, 1, 0.25, 1, 0, 1, 1.5, 0.75, 1, 1, 0.5, 2)),
            "chain" => ChainAsTree(count, exponent),
            "star" => new TreeStructure(count, exponent, Repeat(-1, count), Repeat(0.75, count)),
            "levels" => Levels(count, exponent),
            "table" => new TableStructure(count, exponent, Rows(count).Cast<double>().ToEquatableArray(), sensitivity, bias),
            "learned" => new LearnedStructure(count, exponent, sensitivity, bias),
            _ => throw new ArgumentException("Unknown.", nameof(name)),
        };
    }

    /// <summary>Every class a leaf of weight 0 at the end of a path that grows by one edge of weight 1 a class.</summary>
    private static TreeStructure ChainAsTree(int classCount, int exponent)
    {
        int nodes = (2 * classCount) - 1;
        int[] parents = [.. Enumerable.Range(0, nodes).Select(node => node switch
        {
            0 => -1,
            _ when node < classCount => classCount + node - 1,
            _ when node == classCount => -1,
            _ => node - 1,
        })];
        double[] weights = [.. parents.Select((_, node) => node < classCount ? 0.0 : 1)];
        return new(classCount, exponent, parents.ToEquatableArray(), weights.ToEquatableArray());
    }

    /// <summary>Ten levels, of which each parts the nodes of the one above in two as long as there are classes.</summary>
    private static TreeStructure Levels(int classCount, int exponent)
    {
        var parents = new List<int>(new int[classCount]);
        for (int level = 0, above = 0, first = -1; level < 9; level++)
        {
            int nodes = Math.Min(1 << (level + 1), classCount), start = parents.Count;
            for (int i = 0; i < nodes; i++)
                parents.Add(first < 0 ? -1 : first + (i % above));
            (above, first) = (nodes, start);
            for (int leaf = 0; leaf < classCount; leaf++)
                parents[leaf] = start + (leaf % nodes);
        }

        return new(classCount, exponent, parents.ToEquatableArray(), parents.Select((_, node) => 0.25 + (node % 4)).ToEquatableArray());
    }

    private static EquatableArray<T> Array<T>(params T[] items)
        where T : IEquatable<T>
        => items.ToEquatableArray();

    private static EquatableArray<T> Repeat<T>(T item, int count)
        where T : IEquatable<T>
        => Enumerable.Repeat(item, count).ToEquatableArray();
}
