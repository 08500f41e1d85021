namespace EmdGen.Generators.Tests.Documents;

public class OptionsTableTests
{
    /// <summary>Option by option in the order of the source, so that none is missing and none is invented.</summary>
    [Fact]
    public void PageNamesEveryOption() => Assert.Equal(
        typeof(EmdOptions).GetProperties().Where(property => !property.GetMethod!.IsStatic).Select(property => property.Name),
        Page.Using.Section("Options").Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]));
}
