using EmdGen.Testing.Tools;
using EmdGen.Tests.BadInput;

namespace EmdGen.Tests.Structures;

/// <summary>Tables read from comma-separated values.</summary>
public class CsvTests
{
    private static readonly string[] Names = ["cat", "dog", "car"];

    private static readonly double[,] Rows = { { 0, 1, 3 }, { 2, 0, 0.5 }, { 4, 1e-3, 0 } };

    public static TheoryData<string> Forms => new()
    {
        "0,1,3\n2,0,0.5\n4,1e-3,0",
        "\uFEFF 0 , 1,\t3\r\n\r\n2,0,.5\r\n4,0.001,0\r\n\r\n",
        "cat,dog,car\n0,1,3\n2,0,0.5\n4,0.001,0\n",
        "cat,0,1,3\ndog,2,0,0.5\ncar,4,0.001,0\n",
        ",cat,dog,car\ncat,0,1,3\ndog,2,0,0.5\ncar,4,0.001,0\n",
        "car,dog,cat\n0,0.001,4\n0.5,0,2\n3,1,0\n",
        "dog,0,2,0.5\ncat,1,0,3\ncar,0.001,4,0\n",
        "predicted \\ true,car,\"cat\",dog\n \"dog\" ,0.5,2,0\ncat,3,0,\"1\"\ncar,0,4,0.001\n",
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_matches_the_names(string text) => Expect(GroundDistance.FromCsv(new StringReader(text), Names));

    [Theory]
    [InlineData("0,1,3\n2,0,0.5\n4,1e-3,0")]
    [InlineData("a,b,c\n0,1,3\n2,0,0.5\n4,0.001,0")]
    [InlineData("a,0,1,3\nb,2,0,0.5\nc,4,0.001,0")]
    [InlineData("x,\"a, \"\"b\"\"\",b,c\nc,4,0.001,0\n\"a, \"\"b\"\"\",0,1,3\nb,2,0,0.5")]
    public void Without_names_to_match_the_file_has_the_order(string text) => Expect(GroundDistance.FromCsv(new StringReader(text)));

    [Fact]
    public void Names_may_be_numbers()
    {
        GroundDistance table = GroundDistance.FromCsv(new StringReader("1,0\n0,5\n7,0\n"), ["0", "1"]);
        Assert.Equal((7, 5), (table[0, 1], table[1, 0]));
    }

    [Fact]
    public void A_file_with_sensitivity_and_bias()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "0,2\n3,0\n");
            GroundDistance table = GroundDistance.FromCsv(path, sensitivity: 2, bias: -0.5);
            Assert.Equal((2, 2.0, -0.5, 3.0), (table.ClassCount, table.Sensitivity, table.Bias, table[1, 0]));
            File.WriteAllText(path, "0,2\n\n3,x\n");
            ArgumentException refused = Assert.ThrowsAny<ArgumentException>(() => GroundDistance.FromCsv(path));
            Refusal.Names(refused, "path", path + ", line 3: field 2 is 'x'");
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<FileNotFoundException>(() => GroundDistance.FromCsv(path));
    }

    [Theory]
    [InlineData("", "line 1: there is nothing")]
    [InlineData(" \n\n", "line 1: there is nothing")]
    [InlineData("0,1\n1,0,2", "line 2: there are 3 fields, but line 1 has 2.")]
    [InlineData("0,1\n\n1,oh", "line 3: field 2 is 'oh', which is not a number.")]
    [InlineData("0,1\n1,", "line 2: field 2 is '', which is not a number.")]
    [InlineData("0;1\n1;0", "line 1: 2 lines of 1 fields")]
    [InlineData("0,1\n\"1,0", "line 2: a quote is left open")]
    [InlineData("0,1\n\"1\"2,0", "line 2: a quote is left open, or followed")]
    [InlineData("0,-1\n1,0", "line 1: field 2 is -1, which is negative.")]
    [InlineData("0,1\n1,5", "line 2: field 2 is 5, but the distance of a class to itself is 0.")]
    [InlineData("0,NaN\n1,0", "line 1: field 2 is NaN, which is not finite.")]
    [InlineData("0,1e40\n1,0", "line 1: field 2 is 1E+40, which is more than a float32")]
    [InlineData("0", "line 1: 1 lines of 1 fields are no table of 2 classes")]
    [InlineData("0,1,2\n1,0,2\n1,2,0\n1,2,3", "line 1: 4 lines of 3 numbers")]
    [InlineData("a,b,c\nb,0,1\nc,1,0\nd,1,1\ne,1,1", "line 1: 5 lines of 3 fields")]
    [InlineData("a,a\n0,1\n1,0", "line 1: 'a' is named twice.")]
    [InlineData("-,a,b\nb,0,1\nc,1,0", "line 3: 'c' is no name of a class.")]
    public void What_is_no_table(string text, string words) => Refused(text, null, words);

    [Theory]
    [InlineData("0,1\n1,0", "line 1: there are 2 classes, but 3 were expected.")]
    [InlineData("cat,dog\n0,1\n1,0", "line 1: 'car' is missing.")]
    [InlineData("cat,dog,cow\n0,1,1\n1,0,1\n1,1,0", "line 1: 'cow' is no name of a class.")]
    [InlineData("cat,dog,Car\n0,1,1\n1,0,1\n1,1,0", "line 1: 'Car' is no name of a class.")]
    [InlineData("cat,0,1,1\ndog,1,0,1\ndog,1,1,0", "line 3: 'dog' is named twice.")]
    [InlineData("car,dog,cat\n0,1,1\n1,0,1\n1,1,2", "line 4: field 3 is 2, but the distance of a class to itself is 0.")]
    public void What_does_not_match_the_names(string text, string words) => Refused(text, Names, words);

    /// <summary>What spreadsheets save where the decimal point is a comma, and a comma too many.</summary>
    [Theory]
    [InlineData(";cat;dog;car\ncat;0;0,5;1,5\ndog;0,5;0;1\ncar;1,5;1;0\n", "line 2: there are 3 fields, but line 1 has 1. The lines look parted by semicolons")]
    [InlineData("cat;dog;car\ncat;0;0,5;1\ndog;0,5;0;1\n", "line 2: there are 2 fields, but line 1 has 1. The lines look parted by semicolons")]
    [InlineData("0;1;2\n1;0;1\n2;1;0\n", "line 1: 3 lines of 1 fields", "The lines look parted by semicolons, but fields are parted by commas")]
    [InlineData("0;0,5;1,5\n0,5;0;1\n1,5;1;0\n", "line 2: there are 2 fields, but line 1 has 3. The lines look parted by semicolons")]
    [InlineData("sep=;\n0;1;2\n1;0;1\n2;1;0\n", "A line like 'sep=;' is for spreadsheets alone: they take any separator")]
    [InlineData("0\t1\t2\n1\t0\t1\n2\t1\t0\n", "line 1: 3 lines of 1 fields", "The lines look parted by tabs, but fields are parted by commas")]
    [InlineData("0,1,2,\n1,0,1,\n2,1,0,\n", "line 1: '0' is no name of a class.", "After a comma at the end of a line there is one more field, which is empty.")]
    [InlineData("cat,dog,car\n0,1,2,\n1,0,1,\n2,1,0,\n", "line 2: there are 4 fields, but line 1 has 3.", "After a comma at the end of a line")]
    public void What_spreadsheets_save(string text, params string[] words)
    {
        foreach (string word in words)
            Refused(text, Names, word);
    }

    [Theory]
    [InlineData("0,1,x\n1;2,0,1\n2,1,0\n")]
    [InlineData("0,\t1,\tx\n1,\t0,\t1\n2,\t1,\t0\n")]
    [InlineData("0,1,x\n1,0,1\n2,1,0\n")]
    public void Nothing_is_guessed_of_files_with_commas(string text)
    {
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(() => GroundDistance.FromCsv(new StringReader(text), Names));
        Assert.Equal("the text, line 1: field 3 is 'x', which is not a number. (Parameter 'reader')", refused.Message);
    }

    [Fact]
    public void A_long_field_is_quoted_in_part()
    {
        string text = "0,1\n1," + new string('x', 100_000);
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(() => GroundDistance.FromCsv(new StringReader(text)));
        Refusal.Names(refused, "reader", $"line 2: field 2 is '{new string('x', 60)}...', which is not a number.");
        Assert.InRange(refused.Message.Length, 1, 200);
    }

    /// <summary>Texts that are no table anybody means, some of them without an end: none is read on for long.</summary>
    [Theory]
    [InlineData(",", "line 1: there are more than 4194304 characters in a line, but a table may have 10000 classes at most.")]
    [InlineData("\n", "line 160017: there are more than 160016 lines, but a table may have 10000 classes at most.")]
    [InlineData("\r\n", "line 160017: there are more than 160016 lines, but a table may have 10000 classes at most.")]
    [InlineData("0\n", "line 10002: there are more than 10001 lines, but a table may have 10000 classes at most.")]
    [InlineData("\"", "line 1: there are more than 4194304 characters in a line, but a table may have 10000 classes at most.")]
    public void What_never_ends(string repeated, string words)
    {
        using var reader = new EndlessReader(repeated);
        Refusal.Names(Assert.Throws<ArgumentException>(() => GroundDistance.FromCsv(reader)), "reader", words);
    }

    [Fact]
    public void Too_many_fields() => Refused(new string(',', 10_001), null, "line 1: there are more than 10001 fields, but a table may have 10000 classes at most.");

    [Fact]
    public void Names_that_are_none()
    {
        var refused = Assert.Throws<ArgumentException>(() => GroundDistance.FromCsv(new StringReader("0,1\n1,0"), ["a", "a"]));
        Refusal.Names(refused, "classNames", "'a' is the name of two");
        Assert.Equal("reader", Assert.Throws<ArgumentNullException>(() => GroundDistance.FromCsv((TextReader)null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => GroundDistance.FromCsv((string)null!)).ParamName);
    }

    private static void Refused(string text, string[]? names, string words)
    {
        foreach (string culture in new[] { "", Cultures.German, Cultures.Hostile })
        {
            ArgumentException refused = Cultures.Run(
                culture, () => Assert.ThrowsAny<ArgumentException>(() => GroundDistance.FromCsv(new StringReader(text), names)));
            Refusal.Names(refused, "reader", words);
        }
    }

    private static void Expect(GroundDistance table)
    {
        for (int i = 0; i < 3; i++)
        {
            for (int k = 0; k < 3; k++)
                Assert.Equal(Rows[i, k], table[i, k]);
        }
    }

    /// <summary>The same characters again and again.</summary>
    private sealed class EndlessReader(string repeated) : TextReader
    {
        private int at;

        public override int Read(char[] buffer, int index, int count)
        {
            for (int i = 0; i < count; i++)
                buffer[index + i] = repeated[at++ % repeated.Length];
            at %= repeated.Length;
            return count;
        }
    }
}
