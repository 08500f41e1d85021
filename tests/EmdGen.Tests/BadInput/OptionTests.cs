using EmdGen.Testing.Tools;

namespace EmdGen.Tests.BadInput;

/// <summary>Options refuse a bad value when it is set, by property and value, in the same words under every culture.</summary>
public class OptionTests
{
    public static TheoryData<string> Everywhere => ["", Cultures.German, Cultures.Hostile];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Enums(string culture)
    {
        Refused(culture, "Reduction", "-1", () => new EmdOptions { Reduction = (EmdReduction)(-1) });
        Refused(culture, "Reduction", "3", () => new EmdOptions { Reduction = (EmdReduction)3 });
        Refused(culture, "Normalization", "-1", () => new EmdOptions { Normalization = (EmdNormalization)(-1) });
        Refused(culture, "Normalization", "3", () => new EmdOptions { Normalization = (EmdNormalization)3 });
        Refused(culture, "Input", "-1", () => new EmdOptions { Input = (EmdInput)(-1) });
        Refused(culture, "Input", "2", () => new EmdOptions { Input = (EmdInput)2 });
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Weights_of_the_terms(string culture)
    {
        foreach ((double value, string text) in new[]
        {
            (-0.5, "-0.5"), (double.NaN, "NaN"), (double.PositiveInfinity, "Infinity"), (double.NegativeInfinity, "-Infinity"),
        })
        {
            Refused(culture, "CrossEntropyWeight", text, () => new EmdOptions { CrossEntropyWeight = value });
            Refused(culture, "EmdWeight", text, () => new EmdOptions { EmdWeight = value });
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Label_smoothing(string culture)
    {
        foreach ((double value, string text) in new[]
        {
            (-0.125, "-0.125"), (1.5, "1.5"), (double.NaN, "NaN"), (double.PositiveInfinity, "Infinity"),
        })
            Refused(culture, "LabelSmoothing", text, () => new EmdOptions { LabelSmoothing = value });
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Counts(string culture)
    {
        foreach (int value in new[] { 0, -1, int.MinValue })
            Refused(culture, "PositionCount", Text(value), () => new EmdOptions { PositionCount = value });
        foreach (int value in new[] { 0, -2, int.MinValue })
            Refused(culture, "MaxDegreeOfParallelism", Text(value), () => new EmdOptions { MaxDegreeOfParallelism = value });
    }

    [Fact]
    public void The_bounds_themselves_are_accepted()
    {
        var options = new EmdOptions
        {
            CrossEntropyWeight = 0,
            EmdWeight = 0,
            LabelSmoothing = 1,
            PositionCount = 1,
            MaxDegreeOfParallelism = 1,
            IgnoreIndex = long.MinValue,
        };
        Assert.Equal(0, (options with { LabelSmoothing = 0, MaxDegreeOfParallelism = -1 }).LabelSmoothing);
        Assert.Null((options with { EmdWeight = null }).EmdWeight);
    }

    [Fact]
    public void Defaults()
    {
        EmdOptions options = EmdOptions.Default;
        Assert.Equal(EmdReduction.Mean, options.Reduction);
        Assert.Equal(EmdNormalization.Sum, options.Normalization);
        Assert.Equal(EmdInput.Logits, options.Input);
        Assert.Equal((null, null, null), (options.CrossEntropyWeight, options.EmdWeight, options.IgnoreIndex));
        Assert.Equal((0, 1, -1), (options.LabelSmoothing, options.PositionCount, options.MaxDegreeOfParallelism));
        Assert.True(options.ValidateTargets);
        Assert.True(options.ClassWeights.IsEmpty && options.RowWeights.IsEmpty);
        Assert.Equal(options, new EmdOptions());
    }

    private static string Text(int value) => FormattableString.Invariant($"{value}");

    private static void Refused(string culture, string property, string value, Func<EmdOptions> create)
    {
        ArgumentException refused = Cultures.Run(culture, () => Assert.ThrowsAny<ArgumentException>(create));
        Refusal.Names(refused, property, $"{property} is {value},");
    }
}
