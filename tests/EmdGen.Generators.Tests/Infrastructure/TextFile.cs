using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>A file of a project that is no source; one without text cannot be read.</summary>
internal sealed class TextFile(string path, string? text) : AdditionalText
{
    private readonly SourceText? content = text is null ? null : SourceText.From(text);

    public override string Path => path;

    /// <summary>How often its text was asked for.</summary>
    public int ReadCount { get; private set; }

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        ReadCount++;
        return content;
    }
}
