namespace EmdGen.Testing.Tools;

/// <summary>Tests that take too long for every change, and are run before a release.</summary>
public static class ReleaseShare
{
    private const string Variable = "EMDGEN_RELEASE";

    /// <summary>Why they are skipped; null where a release is checked.</summary>
    public static string? Skip => Environment.GetEnvironmentVariable(Variable) == "1" ? null : $"Part of the release check-list, which sets {Variable}=1.";
}
