using EmdGen.Testing.Tools;

namespace EmdGen.Package.Tests;

/// <summary>What the packages let others call is written down.</summary>
[Collection(FeedCollection.Name)]
public class PublicApiTests(Feed feed)
{
    public static TheoryData<string> Names => [.. Feed.Names];

    /// <summary>One class in place of all the code: it is in no list, and what is in the lists is not there.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_public_type_that_is_in_no_list_does_not_build(string name)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-api-");
        try
        {
            string code = Path.Combine(folder.FullName, "Unlisted.cs"), targets = Path.Combine(folder.FullName, "Unlisted.targets");
            File.WriteAllText(code, "/// <summary>Nothing.</summary>\npublic static class Unlisted;\n");
            File.WriteAllText(
                targets, $"""<Project><ItemGroup><Compile Remove="@(Compile)" /><Compile Include="{code}" /></ItemGroup></Project>""");
            (int exitCode, string output) = await Tool.Run(
                Environment.ProcessPath!, "build", Path.Combine(Sources.Folder, "src", name), "-c", "Release", "-f", "net10.0", "--no-restore",
                "--no-dependencies", "--artifacts-path", feed.BuildFolder, $"-p:CustomAfterMicrosoftCommonTargets={targets}", "-nodeReuse:false",
                "-p:UseSharedCompilation=false");
            Assert.NotEqual(0, exitCode);
            Assert.Contains("error RS0016: Symbol 'Unlisted' is not part of the declared public API", output, StringComparison.Ordinal);
            Assert.Matches(@"PublicAPI\.(Uns|S)hipped\.txt\(\d+,1\): error RS0017", output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
