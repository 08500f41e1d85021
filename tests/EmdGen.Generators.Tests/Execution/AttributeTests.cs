using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>From the text of an annotation to the loss: what is compiled computes the loss of the distances that the annotation says.</summary>
public class AttributeTests
{
    private const int Rows = 41;

    private const string Shape = "enum Shape { Circle, Square, Star }";

    private static readonly TextFile Table = new("/p/data/shapes.csv", "0,1,3\n2,0,0.5\n4,1e-3,0\n");

    private static readonly TextFile Named = new("/p/data/named.csv", ",Star,Circle,Square\nStar,0,4,0.001\nSquare,0.5,2,0\nCircle,3,0,1\n");

    private static readonly double[,] Distances = { { 0, 1, 3 }, { 2, 0, 0.5 }, { 4, 1e-3, 0 } };

    public static TheoryData<string, OptimizationLevel> Names()
    {
        var data = new TheoryData<string, OptimizationLevel>();
        foreach (string name in Cases.Keys)
        {
            data.Add(name, OptimizationLevel.Release);
            data.Add(name, OptimizationLevel.Debug);
        }

        return data;
    }

    private static Dictionary<string, (string Source, string Type, GroundDistance Expected)> Cases { get; } = new()
    {
        // By hand: Sedan and Taxi lie 1 + 1 apart, both from Ferry 1 + 0.25 + 1 + 1 + 2.
        ["tree"] = (
            """
            [EmdGen.ClassTree(Weights = new[] { 1.0, 0.5 })]
            enum Vehicle { [EmdGen.Branch("road/car")] Sedan, [EmdGen.Branch("road/car:0.25")] Taxi, [EmdGen.Branch("water", Weight = 2)] Ferry }
            """,
            "VehicleEmd",
            GroundDistance.Tree(3, [3, 3, 4, 5, -1, -1], [1, 1, 2, 0.25, 1, 1])),
        ["tree of values"] = (
            """
            [EmdGen.ClassTree(Weights = new[] { 2.0, 3, 5 }, Exponent = 1)]
            enum Life { [EmdGen.Branch("animal/mammal")] Cat = 3, [EmdGen.Branch("")] Stone = -1, [EmdGen.Branch("animal")] Worm = 2, [EmdGen.Branch("plant")] Oak = 0 }
            """,
            "LifeEmd",
            GroundDistance.Tree(4, [-1, 4, 5, 6, -1, -1, 5], [2, 3, 3, 5, 2, 2, 3]).WithExponent(1)),
        ["tree of an enum"] = (
            """
            enum Pet { [EmdGen.Branch("a:0.5/x")] Cat, [EmdGen.Branch("b/x")] Fish }
            [EmdGen.ClassTree(For = typeof(Pet))] partial struct Pets;
            """,
            "Pets",
            GroundDistance.Tree(2, [3, 5, -1, 2, -1, 4], [1, 1, 0.5, 1, 1, 1])),
        ["table"] = (
            $"[EmdGen.GroundDistance(0, 1, 3, 2, 0, 0.5, 4, 1e-3, 0, Sensitivity = 2, Bias = -0.25)] {Shape}",
            "ShapeEmd",
            GroundDistance.FromRows(Distances, 2, -0.25)),
        ["table without enum"] = (
            "[EmdGen.GroundDistance([0, 1, 3, 2, 0, 0.5, 4, 1e-3, 0], Exponent = 1)] partial struct Three;",
            "Three",
            GroundDistance.FromRows(Distances).WithExponent(1)),
        ["file"] = ($"[EmdGen.GroundDistance(File = \"shapes.csv\", Bias = 1)] {Shape}", "ShapeEmd", GroundDistance.FromRows(Distances, 1, 1)),
        ["file with names"] = ($"[EmdGen.GroundDistance(File = \"data/named.csv\")] {Shape}", "ShapeEmd", GroundDistance.FromRows(Distances)),
        ["file of an enum"] = (
            $"{Shape} [EmdGen.GroundDistance(File = \"named.csv\", For = typeof(Shape), Sensitivity = 0.5)] readonly partial struct Shapes;",
            "Shapes",
            GroundDistance.FromRows(Distances, 0.5)),
        ["file without enum"] = (
            "[EmdGen.GroundDistance(File = \"shapes.csv\")] readonly partial struct Shapes;", "Shapes", GroundDistance.FromRows(Distances)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void LossIsThatOfTheAnnotation(string name, OptimizationLevel optimization)
    {
        (string source, string type, GroundDistance expected) = Cases[name];
        EmittedLoss emitted = EmittedLoss.Compile(source, type, optimization, files: [Table, Named]);
        AssertSame(expected, emitted.Distance);
        float[] logits = Batches.Logits(Rows, expected.ClassCount);
        int[] labels = Batches.Labels(Rows, expected.ClassCount);
        Evaluation.Reference(logits, labels, expected).AssertClose(emitted.Evaluate(logits, labels));
    }

    [Theory]
    [InlineData("[EmdGen.LearnedGroundDistance(Sensitivity = 2, Bias = -0.25)] enum Shape { Circle, Square, Star }", "ShapeEmd")]
    [InlineData("[EmdGen.LearnedGroundDistance(Count = 3, Sensitivity = 2, Bias = -0.25)] partial struct Three;", "Three")]
    [InlineData(Shape + " [EmdGen.LearnedGroundDistance(For = typeof(Shape), Sensitivity = 2, Bias = -0.25)] partial struct Shapes;", "Shapes")]
    public void LearnedLossIsThatOfTheAnnotation(string source, string type)
    {
        var emitted = new LearnedLoss(EmittedLoss.Compile(source, type).Type);
        float[] logits = Batches.Logits(Rows, 3);
        int[] labels = Batches.Labels(Rows, 3);
        (float value, float[] losses, float[] gradient) = emitted.Evaluate(logits, labels, GroundDistance.FromRows(Distances));
        Evaluation.Reference(logits, labels, GroundDistance.FromRows(Distances, 2, -0.25)).AssertClose(new Evaluation(value, losses, gradient));
    }

    /// <summary>What the compiler reads and what the program reads of one text is the same table.</summary>
    [Fact]
    public void FilesAreReadAsTheRuntimeReadsThem()
    {
        foreach (TextFile file in new[] { Table, Named })
        {
            using var reader = new StringReader(file.GetText()!.ToString());
            GroundDistance expected = GroundDistance.FromCsv(reader, ["Circle", "Square", "Star"]);
            AssertSame(expected, EmittedLoss.Compile($"[EmdGen.GroundDistance(File = \"{file.Path}\")] {Shape}", "ShapeEmd", files: [file]).Distance);
        }
    }

    /// <summary>Beyond what is emitted as literals, whichever half of the table the compiler is given.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LargeFilesAreReadWhole(bool isSymmetric)
    {
        var rows = new double[70, 70];
        for (int i = 0; i < 70; i++)
        {
            for (int k = 0; k < 70; k++)
                rows[i, k] = i == k ? 0 : 1 + (((isSymmetric ? i + k : (2 * i) + k) % 37) * 0.01);
        }

        var file = new TextFile("/p/large.csv", string.Join('\n', Enumerable.Range(0, 70).Select(i => string.Join(
            ',', Enumerable.Range(0, 70).Select(k => rows[i, k].ToString("R", System.Globalization.CultureInfo.InvariantCulture))))));
        EmittedLoss emitted = EmittedLoss.Compile(
            "[EmdGen.GroundDistance(File = \"large.csv\", Sensitivity = 2, Bias = -0.5)] partial struct Large;", "Large", files: [file]);
        GroundDistance expected = GroundDistance.FromRows(rows, 2, -0.5);
        AssertSame(expected, emitted.Distance);
        float[] logits = Batches.Logits(Rows, 70);
        int[] labels = Batches.Labels(Rows, 70);
        Evaluation.Reference(logits, labels, expected).AssertClose(emitted.Evaluate(logits, labels));
    }

    private static void AssertSame(GroundDistance expected, GroundDistance actual)
    {
        Assert.Equal(
            (expected.ClassCount, expected.Exponent, expected.Sensitivity, expected.Bias),
            (actual.ClassCount, actual.Exponent, actual.Sensitivity, actual.Bias));
        for (int i = 0; i < expected.ClassCount; i++)
        {
            for (int k = 0; k < expected.ClassCount; k++)
                Assert.Equal(expected[i, k], actual[i, k]);
        }
    }
}
