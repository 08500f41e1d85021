using System.Reflection;
using EmdGen.Testing.Tools;

namespace EmdGen.Tests.PublicSurface;

/// <summary>What options say of themselves in a log.</summary>
public class OptionTextTests
{
    public static TheoryData<string> Everywhere => ["", Cultures.German, Cultures.Hostile];

    [Fact]
    public void Every_option_by_name()
    {
        string text = EmdOptions.Default.ToString();
        foreach (PropertyInfo option in typeof(EmdOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            Assert.Contains($" {option.Name}", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Values_in_the_invariant_culture(string culture)
    {
        var options = new EmdOptions
        {
            Reduction = EmdReduction.Sum, CrossEntropyWeight = 0.5, EmdWeight = 1, IgnoreIndex = -100, LabelSmoothing = 1e-7, ClassWeights = new float[3],
        };
        string text = Cultures.Run(culture, options.ToString);
        Assert.Contains("{ Reduction = Sum, ", text, StringComparison.Ordinal);
        Assert.Contains(" CrossEntropyWeight = 0.5, EmdWeight = 1, IgnoreIndex = -100, LabelSmoothing = 1E-07, ", text, StringComparison.Ordinal);
        Assert.Contains(" ClassWeights.Length = 3, RowWeights.Length = 0, ", text, StringComparison.Ordinal);
    }
}
