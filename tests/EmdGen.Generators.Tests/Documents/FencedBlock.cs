using System.Text.RegularExpressions;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>A fenced block of a document: its language, its text, and where that text stands.</summary>
/// <param name="Marker">What an HTML comment on the line above says, empty without one.</param>
/// <param name="Language">The word after the opening fence, empty without one.</param>
/// <param name="Text">The lines between the fences, each with its line end.</param>
/// <param name="Start">Where the text begins in the document.</param>
internal sealed partial record FencedBlock(string Marker, string Language, string Text, int Start)
{
    public static IReadOnlyList<FencedBlock> In(string document)
        => [.. Fence().Matches(document).Select(match => new FencedBlock(
            match.Groups["marker"].Value, match.Groups["language"].Value, match.Groups["text"].Value, match.Groups["text"].Index))];

    /// <summary>The document with another text in this block.</summary>
    public string Replace(string document, string text) => document[..Start] + text + document[(Start + Text.Length)..];

    [GeneratedRegex(@"^(<!-- (?<marker>.*) -->\n)?```(?<language>\w*)\n(?<text>(.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
