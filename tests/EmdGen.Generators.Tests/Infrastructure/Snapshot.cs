using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DiffPlex.Renderer;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>
/// Compares emitted files with the accepted ones beside the test, <c>Class.Method#Hint.verified.cs</c>. What differs is written as
/// <c>.received.cs</c>; with EMDGEN_UPDATE_SNAPSHOTS=1 in the environment it is accepted instead.
/// </summary>
internal static partial class Snapshot
{
    /// <summary>Whether what is emitted is accepted as it is.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("EMDGEN_UPDATE_SNAPSHOTS") == "1";

    public static void Verify(IReadOnlyDictionary<string, string> files, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        string folder = Path.GetDirectoryName(testFile)!;
        string prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}#";
        foreach (string leftover in Directory.GetFiles(folder, prefix + "*.received.cs"))
            File.Delete(leftover);
        var failures = new List<string>();
        var expected = files.ToDictionary(
            file => Path.Combine(folder, $"{prefix}{file.Key[..^".g.cs".Length]}.verified.cs"), file => Version().Replace(file.Value, "VERSION"));
        foreach ((string path, string text) in expected)
        {
            string accepted = File.Exists(path) ? File.ReadAllText(path) : "";
            if (accepted == text)
                continue;
            File.WriteAllText(IsUpdating ? path : path.Replace(".verified.cs", ".received.cs"), text);
            failures.Add(UnidiffRenderer.GenerateUnidiff(accepted, text, path, "emitted", ignoreWhitespace: false));
        }

        foreach (string stale in Directory.GetFiles(folder, prefix + "*.verified.cs").Except(expected.Keys))
        {
            failures.Add($"{stale} is no longer emitted.");
            if (IsUpdating)
                File.Delete(stale);
        }

        Assert.True(IsUpdating || failures.Count == 0, string.Join("\n", failures));
    }

    // A new version of the generator changes this alone in what it emits.
    [GeneratedRegex("(?<=GeneratedCodeAttribute\\(\"EmdGen\", \")[^\"]*")]
    private static partial Regex Version();
}
