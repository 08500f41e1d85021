using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Files;

/// <summary>A type reads models of its own classes alone.</summary>
public sealed class ClassSetTests : IDisposable
{
    private readonly TemporaryFile file = new();

    public ClassSetTests()
    {
        using EmdBooster<GradeEmd> booster = EmdBooster<GradeEmd>.Train(Rows.Random(200, seed: 12).Data, options: Quick.Options);
        booster.Save(file.Path);
    }

    public void Dispose() => file.Dispose();

    [Fact]
    public void Other_names() => Refused<SizeEmd>("SizeEmd", "Poor, Fair, Good, Fine, Best", "Tiny, Small, Middle, Large, Huge");

    [Fact]
    public void Other_distances() => Refused<StretchedGradeEmd>("a chain of exponent 2 and 4 ", "a chain of exponent 2 and 10 ");

    [Fact]
    public void Another_number() => Refused<MarkEmd>("5 classes (Poor", "4 classes (Low");

    [Fact]
    public void No_names() => Refused<Fifths>("5 classes (Poor", "5 classes without names");

    [Fact]
    public void Learned_distances_are_those_of_the_file()
    {
        using EmdBooster<LearnedGradeEmd> booster = EmdBooster<LearnedGradeEmd>.Load(file.Path);
        Assert.Equal(4, booster.Distance[0, 4]);
    }

    private void Refused<TEmd>(params string[] words)
        where TEmd : ISquaredEmd
    {
        string text = Assert.Throws<InvalidDataException>(() => EmdBooster<TEmd>.Load(file.Path)).Message;
        Assert.All(words.Append(file.Path), word => Assert.Contains(word, text));
    }
}
