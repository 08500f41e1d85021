using System.Globalization;
using EmdGen.Generators.Helpers;
using EmdGen.Testing.Tools;

namespace EmdGen.Generators.Tests.Models;

public class LiteralTests
{
    [Theory]
    [InlineData(0.1, "0.1d")]
    [InlineData(-1.5, "-1.5d")]
    [InlineData(1e-5, "1E-05d")]
    [InlineData(1e300, "1E+300d")]
    [InlineData(3, "3d")]
    public void DoublesAreShortUnderAnyCulture(double value, string expected)
        => Assert.Equal(expected, Cultures.Run(Cultures.Hostile, () => Literal.Of(value)));

    [Theory]
    [InlineData(0.1f, "0.1f")]
    [InlineData(16777216f, "16777216f")]
    [InlineData(1.17549435E-38f, "1.1754944E-38f")]
    public void FloatsAreShortUnderAnyCulture(float value, string expected)
        => Assert.Equal(expected, Cultures.Run(Cultures.Hostile, () => Literal.Of(value)));

    [Fact]
    public void RandomNumbersReadBack()
    {
        var random = new Random(3);
        for (int i = 0; i < 10_000; i++)
        {
            double wide = BitConverter.Int64BitsToDouble(random.NextInt64());
            float narrow = BitConverter.Int32BitsToSingle(random.Next());
            if (double.IsFinite(wide))
                Assert.Equal(wide, double.Parse(Literal.Digits(wide), CultureInfo.InvariantCulture));
            if (float.IsFinite(narrow))
                Assert.Equal(narrow, float.Parse(Literal.Of(narrow).TrimEnd('f'), CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("lower", "@lower")]
    [InlineData("class", "@class")]
    [InlineData("Class", "Class")]
    [InlineData("__arglist", "@__arglist")]
    [InlineData("Größe", "Größe")]
    public void IdentifiersAreEscapedWhereTheyMustBe(string name, string expected)
        => Assert.Equal(expected, Identifier.Escape(name));
}
