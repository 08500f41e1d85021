using EmdGen.Testing.Tools;
using EmdGen.Tests.BadInput;

namespace EmdGen.Tests.Structures;

/// <summary>Ground distances by table.</summary>
public class TableTests
{
    private static readonly double[,] Rows = { { 0, 1, 3 }, { 2, 0, 0.5 }, { 4, 0, 0 } };

    [Fact]
    public void Rows_are_predicted_and_columns_true()
    {
        GroundDistance table = GroundDistance.FromRows(Rows);
        Assert.Equal((3, 2, 1.0, 0.0), (table.ClassCount, table.Exponent, table.Sensitivity, table.Bias));
        for (int i = 0; i < 3; i++)
        {
            for (int k = 0; k < 3; k++)
                Assert.Equal(Rows[i, k], table[i, k]);
        }
    }

    [Fact]
    public void Sensitivity_and_bias_leave_the_distances_alone()
    {
        GroundDistance table = GroundDistance.FromRows(Rows, sensitivity: 2, bias: -0.25).WithExponent(1);
        Assert.Equal((1, 2.0, -0.25), (table.Exponent, table.Sensitivity, table.Bias));
        Assert.Equal(4, table[2, 0]);
        Assert.Same(table, table.WithExponent(1));
        Assert.Equal((2, 2.0, -0.25), (table.WithExponent(2).Exponent, table.WithExponent(2).Sensitivity, table.WithExponent(2).Bias));
    }

    [Fact]
    public void Other_structures_have_sensitivity_1_and_bias_0()
    {
        GroundDistance chain = GroundDistance.Chain(3);
        Assert.Equal((1.0, 0.0), (chain.Sensitivity, chain.Bias));
    }

    /// <summary>What is done to the array afterwards does not reach the distance.</summary>
    [Fact]
    public void Rows_are_copied()
    {
        var rows = (double[,])Rows.Clone();
        GroundDistance table = GroundDistance.FromRows(rows);
        rows[0, 1] = 100;
        Assert.Equal(1, table[0, 1]);
    }

    [Fact]
    public void All_zero_is_a_table() => Assert.Equal(0, GroundDistance.FromRows(new double[2, 2])[0, 1]);

    [Fact]
    public void Shapes_that_are_none()
    {
        Refused("distances", "2 rows and 3 columns", () => GroundDistance.FromRows(new double[2, 3]), "square");
        Refused("distances", " 1 classes", () => GroundDistance.FromRows(new double[1, 1]), "2 or more");
        Refused("distances", " 0 classes", () => GroundDistance.FromRows(new double[0, 0]), "2 or more");
        Assert.Equal("distances", Assert.Throws<ArgumentNullException>(() => GroundDistance.FromRows(null!)).ParamName);
    }

    [Theory]
    [InlineData(0, 1, double.NaN, "distances[0, 1] is NaN", "finite")]
    [InlineData(1, 0, double.PositiveInfinity, "distances[1, 0] is Infinity", "finite")]
    [InlineData(1, 2, -0.5, "distances[1, 2] is -0.5", "negative")]
    [InlineData(2, 2, 0.25, "distances[2, 2] is 0.25", "itself")]
    [InlineData(2, 0, 1e39, "distances[2, 0] is 1E+39", "float32")]
    public void Entries_that_are_none(int row, int column, double value, params string[] words)
    {
        var rows = (double[,])Rows.Clone();
        rows[row, column] = value;
        Refused("distances", words[0], () => GroundDistance.FromRows(rows), words[1]);
    }

    [Fact]
    public void Sensitivities_and_biases_that_are_none()
    {
        foreach (double sensitivity in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            string text = FormattableString.Invariant($" is {sensitivity},");
            Refused("sensitivity", text, () => GroundDistance.FromRows(Rows, sensitivity), "positive");
        }

        foreach (double bias in new[] { double.NaN, double.NegativeInfinity })
            Refused("bias", FormattableString.Invariant($" is {bias},"), () => GroundDistance.FromRows(Rows, 1, bias), "finite");
        Refused("sensitivity", "distances[2, 0] is 4, which to the power 100 plus 0", () => GroundDistance.FromRows(Rows, 100), "float32");
    }

    private static void Refused(string argument, string value, Func<object> create, params string[] words)
    {
        foreach (string culture in new[] { "", Cultures.Hostile })
            Refusal.Names(Cultures.Run(culture, () => Assert.ThrowsAny<ArgumentException>(create)), argument, [value, .. words]);
    }
}
