using EmdGen.Structures;
using EmdGen.Structures.Csv;

namespace EmdGen;

/// <content>A method to make each structure.</content>
public abstract partial class GroundDistance
{
    /// <summary>Ordered classes one unit apart.</summary>
    /// <param name="classCount">C, 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two classes.</exception>
    public static GroundDistance Chain(int classCount) => ChainDistance.OneApart(classCount);

    /// <summary>Ordered classes at positions: x_0, x_1, ..., in any unit.</summary>
    /// <param name="positions">[C]: finite and strictly increasing, neighbours less than about 3.2e32 / C^3 apart.</param>
    /// <exception cref="ArgumentException">
    /// Fewer than two positions, one that is not finite or not above the one before, or two so far apart that float32 cannot hold the sums.
    /// </exception>
    public static GroundDistance Chain(ReadOnlySpan<double> positions) => ChainDistance.At(positions);

    /// <summary>
    /// Classes as the leaves of a tree: the distance is the sum of the weights on the path between them. Every node but the root has a
    /// number: the classes have 0 to C - 1, the inner nodes the numbers from C on, in any order. A class may have nodes below it too.
    /// </summary>
    /// <param name="classCount">C, 2 or more.</param>
    /// <param name="parents">[M], C or more: the number of the node above each node; -1 directly under the root.</param>
    /// <param name="weights">[M]: the weight of the edge above each node: not negative, and at most about 3.2e32 / C^3.</param>
    /// <example><code>
    /// // Two of the four classes under each of two inner nodes, 4 and 5: siblings lie 2 apart, cousins 4.
    /// GroundDistance.Tree(4, [4, 4, 5, 5, -1, -1], [1, 1, 1, 1, 1, 1]);
    /// </code></example>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, a parent is no node, a node is its own ancestor or has no class below it, or a weight is negative, not
    /// finite or too large for the sums to be float32.
    /// </exception>
    public static GroundDistance Tree(int classCount, ReadOnlySpan<int> parents, ReadOnlySpan<double> weights)
        => TreeDistance.Of(classCount, parents, weights);

    /// <summary>Any distances, by table: the loss of a class k is the sum of p_i^rho (D_ik^omega + mu).</summary>
    /// <param name="distances">
    /// [C,C]: rows are predicted, columns true classes; finite, not negative, with 0 on the diagonal. It need not be symmetric, and may
    /// be 0 everywhere.
    /// </param>
    /// <param name="sensitivity">omega: positive and finite.</param>
    /// <param name="bias">mu: finite; below 0 it rewards mass on near classes.</param>
    /// <exception cref="ArgumentException">
    /// The table is not square, has fewer than two classes or an invalid entry, sensitivity or bias is invalid, or D^omega + mu is more
    /// than about 3.2e32 / C^3, up to which the sums are float32.
    /// </exception>
    public static GroundDistance FromRows(double[,] distances, double sensitivity = 1, double bias = 0)
        => TableDistance.Of(distances, sensitivity, bias);

    /// <summary>A table read from a file of comma-separated values, as <see cref="FromRows"/> takes it.</summary>
    /// <param name="path">
    /// A text file in UTF-8: a line per predicted class, numbers in the invariant culture, blank lines ignored. The first row may name
    /// the true classes, the first column the predicted ones; what is in the corner where they meet does not matter, unless it is a
    /// number. Names may be in double quotes. At most 10,000 classes are read.
    /// </param>
    /// <param name="classNames">
    /// [C]: the names of the classes by index, which the file's names are matched to, in any order; a file without names is taken as
    /// being in this order. Null: the classes are in the order of the file's first row, or of its first column if it names classes there
    /// alone.
    /// </param>
    /// <param name="sensitivity">omega: positive and finite.</param>
    /// <param name="bias">mu: finite; below 0 it rewards mass on near classes.</param>
    /// <exception cref="ArgumentException">
    /// The file holds no such table: the message names file and line. Or another argument is invalid.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static GroundDistance FromCsv(
        string path, IReadOnlyList<string>? classNames = null, double sensitivity = 1, double bias = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var reader = new StreamReader(path);
        return TableDistance.Of(DistanceFile.Read(reader, path, nameof(path), classNames), sensitivity, bias);
    }

    /// <summary>A table read from text of comma-separated values.</summary>
    /// <param name="reader">The text, in the form that <see cref="FromCsv(string, IReadOnlyList{string}?, double, double)"/> reads.</param>
    /// <param name="classNames">[C]: the names of the classes by index, or null, as there.</param>
    /// <param name="sensitivity">omega: positive and finite.</param>
    /// <param name="bias">mu: finite; below 0 it rewards mass on near classes.</param>
    /// <exception cref="ArgumentException">
    /// The text holds no such table: the message names the line. Or another argument is invalid.
    /// </exception>
    public static GroundDistance FromCsv(
        TextReader reader, IReadOnlyList<string>? classNames = null, double sensitivity = 1, double bias = 0)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return TableDistance.Of(DistanceFile.Read(reader, "the text", nameof(reader), classNames), sensitivity, bias);
    }
}
