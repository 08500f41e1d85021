using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Data;

/// <summary>Rows that are read from a file.</summary>
public class CsvTests
{
    private const string Text = """
        id,depth,colour,grade,rows
        1,0.5,red,Poor,1
        2,,blue,"Best",2

        3,-1e3,,3,0.5
        4,NaN,red,Fair,1
        """;

    private static BoosterData Read(string text, BoosterData? like = null) => like is null
        ? BoosterData.FromCsv(new StringReader(text), "grade", GradeEmd.ClassNames, ["colour"], "rows", ["id"])
        : BoosterData.FromCsv(new StringReader(text), "grade", GradeEmd.ClassNames, like: like);

    [Fact]
    public void Names_numbers_and_missing_values()
    {
        BoosterData data = Read(Text);
        Assert.Equal(["depth", "colour"], data.FeatureNames);
        Assert.Equal([0.5, 1, double.NaN, 0, -1000, double.NaN, double.NaN, 1], Numbers(data));
        Assert.Equal([0, 4, 3, 1], data.Targets.Labels!);
        Assert.Equal([1, 2, 0.5f, 1], data.Weights.ToArray());
        Assert.Equal([1], data.CategoricalFeatures);
        Assert.Equal([null, ["blue", "red"]], data.CategoryNames);
    }

    [Fact]
    public void Rows_like_others_have_their_columns_and_categories()
    {
        BoosterData data = Read("grade,colour,depth\n1,red,2\n2,green,3\n", Read(Text));
        Assert.Equal(["depth", "colour"], data.FeatureNames);
        Assert.Equal([2, 1, 3, double.NaN], Numbers(data));
        Assert.Equal([1], data.CategoricalFeatures);
    }

    [Fact]
    public void A_model_keeps_the_categories()
    {
        using var file = new TemporaryFile();
        using (EmdBooster<GradeEmd> booster = EmdBooster<GradeEmd>.Train(Read(Text), options: Quick.Options))
            booster.Save(file.Path);
        using EmdBooster<GradeEmd> read = EmdBooster<GradeEmd>.Load(file.Path);
        Assert.Equal([null, ["blue", "red"]], read.CategoryNames);
    }

    [Fact]
    public void Whole_numbers_of_a_categorical_column_are_the_categories()
    {
        BoosterData data = Read("grade,colour,rows,id\n1,7,1,0\n2,,1,0\n3,0,1,0\n");
        Assert.Equal([7, double.NaN, 0], Numbers(data));
        Assert.Equal([null], data.CategoryNames);
    }

    [Fact]
    public void A_file_is_named()
    {
        using var file = new TemporaryFile();
        File.WriteAllText(file.Path, Text);
        Assert.Equal(4, BoosterData.FromCsv(file.Path, "grade", GradeEmd.ClassNames, ["colour"]).RowCount);
        File.WriteAllText(file.Path, "a,grade\nx,1\n");
        ArgumentException exception = Assert.Throws<ArgumentException>(() => BoosterData.FromCsv(file.Path, "grade"));
        Assert.Equal("path", exception.ParamName);
        Assert.Contains($"'{file.Path}', line 2: column 'a' has 'x'", exception.Message);
        Assert.Throws<FileNotFoundException>(() => BoosterData.FromCsv(file.Path + "x", "grade"));
    }

    [Theory]
    [InlineData("", "line 1: there is no line of names")]
    [InlineData("depth,colour,rows,id\n", "line 1: there is no column 'grade', only depth, colour, rows, id")]
    [InlineData("grade,depth,rows,id\n", "no column 'colour'")]
    [InlineData("grade,colour,depth,id\n", "no column 'rows'")]
    [InlineData("grade,colour,depth,rows\n", "no column 'id'")]
    [InlineData("grade,colour,depth,depth,rows,id\n", "two columns are called 'depth'")]
    [InlineData("grade,colour,depth,rows,id\n", "no rows")]
    [InlineData("grade,rows,id\n1,1,1\n", "no column 'colour'")]
    [InlineData("grade,colour,depth,rows,id\n\nPoor,a,1,1\n", "line 3: there are 4 fields, but 5 columns")]
    [InlineData("grade,colour,depth,rows,id\nWorst,a,1,1,1\n", "line 2: column 'grade' has 'Worst', which is neither a class index nor one of Poor, Fair")]
    [InlineData("grade,colour,depth,rows,id\n5,a,1,1,1\n", "column 'grade' has '5'")]
    [InlineData("grade,colour,depth,rows,id\n,a,1,1,1\n", "column 'grade' has ''")]
    [InlineData("grade,colour,depth,rows,id\nNaN,a,1,1,1\n", "column 'grade' has 'NaN'")]
    [InlineData("grade,colour,depth,rows,id\n1,a,1e999,1,1\n", "column 'depth' has '1e999'")]
    [InlineData("grade,colour,depth,rows,id\n1,a,1,-1,1\n", "column 'rows' has '-1'")]
    [InlineData("grade,colour,depth,rows,id\n1,\"a,1,1,1\n", "line 2: a quote is not closed")]
    public void What_is_wrong_is_named(string text, string message)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(() => Read(text)).Message);

    [Fact]
    public void Rows_like_others_say_nothing_twice() => Assert.Equal(
        "like",
        Assert.Throws<ArgumentException>(() => BoosterData.FromCsv(new StringReader(Text), "grade", ignore: ["id"], like: Read(Text))).ParamName);

    private static double[] Numbers(BoosterData data)
        => [.. from row in Enumerable.Range(0, data.RowCount) from column in Enumerable.Range(0, data.FeatureCount) select data.Features[row, column]];
}
