using EmdGen.Testing.Tools;
using EmdGen.Tests.BadInput;

namespace EmdGen.Tests.Structures;

/// <summary>Ground distances of hierarchies.</summary>
public class TreeTests
{
    [Fact]
    public void Siblings_and_cousins()
    {
        GroundDistance tree = GroundDistance.Tree(4, [4, 4, 5, 5, -1, -1], [1, 1, 1, 1, 1, 1]);
        Assert.Equal((4, 2), (tree.ClassCount, tree.Exponent));
        Expect(tree, new double[,] { { 0, 2, 4, 4 }, { 2, 0, 4, 4 }, { 4, 4, 0, 2 }, { 4, 4, 2, 0 } });
    }

    /// <summary>Inner nodes in any order, of any number of children, and a class directly under the root.</summary>
    [Fact]
    public void Weights_on_every_edge()
    {
        GroundDistance tree = GroundDistance.Tree(4, [6, 4, 6, -1, 5, -1, 4], [1, 2, 4, 8, 16, 32, 0.5]);
        Expect(tree, new double[,] { { 0, 3.5, 5, 57.5 }, { 3.5, 0, 6.5, 58 }, { 5, 6.5, 0, 60.5 }, { 57.5, 58, 60.5, 0 } });
    }

    [Fact]
    public void Classes_may_lie_above_others()
    {
        GroundDistance tree = GroundDistance.Tree(3, [1, 2, -1], [1, 2.5, 7]);
        Expect(tree, new[,] { { 0, 1, 3.5 }, { 1, 0, 2.5 }, { 3.5, 2.5, 0 } });
    }

    [Fact]
    public void A_tree_as_deep_as_it_has_classes()
    {
        const int Count = 20000;
        int[] parents = [.. Enumerable.Range(1, Count - 1), -1];
        double[] weights = [.. Enumerable.Repeat(1.0, Count)];
        Assert.Equal(Count - 1, GroundDistance.Tree(Count, parents, weights)[0, Count - 1]);
    }

    [Fact]
    public void Exponents()
    {
        GroundDistance tree = GroundDistance.Tree(2, [-1, -1], [1, 0]), absolute = tree.WithExponent(1);
        Assert.Equal((2, 1, 1.0), (tree.Exponent, absolute.Exponent, absolute[0, 1]));
        Assert.Same(tree, tree.WithExponent(2));
    }

    [Fact]
    public void Arguments_are_copied()
    {
        int[] parents = [-1, -1];
        double[] weights = [1, 1];
        GroundDistance tree = GroundDistance.Tree(2, parents, weights);
        (parents[0], weights[0]) = (1, 50);
        Assert.Equal(2, tree[0, 1]);
    }

    [Theory]
    [InlineData("classCount", " 1 classes", 1, new[] { -1 }, new[] { 1.0 })]
    [InlineData("parents", " 2 parents", 3, new[] { -1, -1 }, new[] { 1.0, 1 })]
    [InlineData("weights", " 1 weights", 2, new[] { -1, -1 }, new[] { 1.0 })]
    [InlineData("parents", "node 1 is 2,", 2, new[] { -1, 2 }, new[] { 1.0, 1 })]
    [InlineData("parents", "node 0 is -2,", 2, new[] { -2, -1 }, new[] { 1.0, 1 })]
    [InlineData("parents", "Node 0 is its own ancestor", 2, new[] { 0, -1 }, new[] { 1.0, 1 })]
    [InlineData("parents", "is its own ancestor", 2, new[] { 2, -1, 3, 4, 2 }, new[] { 1.0, 1, 1, 1, 1 })]
    [InlineData("parents", "Node 3 has no class", 2, new[] { 2, 2, -1, 2 }, new[] { 1.0, 1, 1, 1 })]
    [InlineData("weights", "node 1 is -0.5,", 2, new[] { -1, -1 }, new[] { 1, -0.5 })]
    [InlineData("weights", "node 0 is NaN,", 2, new[] { -1, -1 }, new[] { double.NaN, 1 })]
    [InlineData("weights", "node 1 is Infinity,", 2, new[] { -1, -1 }, new[] { 1, double.PositiveInfinity })]
    [InlineData("weights", "node 1 is 1E-50,", 2, new[] { -1, -1 }, new[] { 1, 1e-50 })]
    [InlineData("weights", "node 1 is 1E+60,", 2, new[] { -1, -1 }, new[] { 1, 1e60 })]
    public void What_is_no_tree(string argument, string words, int classCount, int[] parents, double[] weights)
    {
        foreach (string culture in new[] { "", Cultures.Hostile })
        {
            ArgumentException refused = Cultures.Run(
                culture, () => Assert.ThrowsAny<ArgumentException>(() => GroundDistance.Tree(classCount, parents, weights)));
            Refusal.Names(refused, argument, words);
        }
    }

    private static void Expect(GroundDistance tree, double[,] distances)
    {
        for (int i = 0; i < tree.ClassCount; i++)
        {
            for (int k = 0; k < tree.ClassCount; k++)
                Assert.Equal(distances[i, k], tree[i, k]);
        }
    }
}
