using System.Runtime.CompilerServices;
using EmdGen.Generators.Analysis;
using EmdGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>Descriptors, the release file and the README's table name the same diagnostics.</summary>
public class DiagnosticsTableTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors =
        [.. new AnnotationAnalyzer().SupportedDiagnostics.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    [Fact]
    public void ReadmeNamesEveryDiagnostic() => Assert.Equal(
        Descriptors.Select(descriptor => (descriptor.Id, descriptor.DefaultSeverity.ToString(), descriptor.Title.ToString())),
        Rows("README.md").Select(cells => (cells[0], cells[1], cells[2])));

    [Fact]
    public void ReadmeSaysHowToFixEveryDiagnostic() => Assert.All(Rows("README.md"), cells => Assert.NotEmpty(cells[3]));

    [Fact]
    public void ReleaseFilesNameEveryDiagnostic() => Assert.Equal(
        Descriptors.Select(descriptor => (descriptor.Id, descriptor.Category, descriptor.DefaultSeverity.ToString(), descriptor.Title.ToString())),
        Rows("AnalyzerReleases.Shipped.md").Concat(Rows("AnalyzerReleases.Unshipped.md"))
            .OrderBy(cells => cells[0], StringComparer.Ordinal)
            .Select(cells => (cells[0], cells[1], cells[2], cells[3])));

    [Fact]
    public void EveryDescriptorIsSupported() => Assert.Equal(
        typeof(Descriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().OrderBy(descriptor => descriptor.Id),
        Descriptors);

    private static IEnumerable<string[]> Rows(string file, [CallerFilePath] string here = "")
        => File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "../../../generators/EmdGen.Generators", file))
            .Select(line => line.Trim('|', ' '))
            .Where(line => line.StartsWith("EMDGEN", StringComparison.Ordinal))
            .Select(line => Array.ConvertAll(line.Split('|'), cell => cell.Trim()));
}
