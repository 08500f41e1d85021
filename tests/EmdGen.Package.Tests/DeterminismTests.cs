using System.IO.Compression;
using System.Security.Cryptography;
using EmdGen.Testing.Tools;

namespace EmdGen.Package.Tests;

/// <summary>One commit makes the same packages, in whatever folder they are built.</summary>
[Collection(FeedCollection.Name)]
public class DeterminismTests(Feed feed)
{
    [ReleaseFact]
    public async Task Every_file_has_the_same_bytes_in_two_clones()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-clones-");
        try
        {
            string one = Path.Combine(folder.FullName, "one"), other = Path.Combine(folder.FullName, "another");
            await PackAll(one);
            await PackAll(other);
            foreach (string name in Feed.Names)
            {
                foreach (string extension in new[] { "nupkg", "snupkg" })
                    Assert.Equal(Hashes(one, name, extension), Hashes(other, name, extension));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Packages(string clone) => Path.Combine(clone, "artifacts", "packages");

    private async Task PackAll(string clone)
    {
        (int exitCode, string output) = await Tool.Run("git", "clone", "--quiet", Sources.Folder, clone);
        Assert.True(exitCode == 0, output);
        foreach (string name in Feed.Names)
        {
            (exitCode, output) = await feed.Pack(clone, name, "-p:CI=false");
            Assert.True(exitCode == 0, output);
        }
    }

    /// <summary>The entries, but for what names a package's parts by a random number.</summary>
    private SortedDictionary<string, string> Hashes(string clone, string name, string extension)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(Packages(clone), $"{name}.{feed.Version}.{extension}"));
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in package.Entries)
        {
            if (entry.FullName == "_rels/.rels" || entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal))
                continue;
            using Stream content = entry.Open();
            hashes.Add(entry.FullName, Convert.ToHexString(SHA256.HashData(content)));
        }

        Assert.NotEmpty(hashes);
        return hashes;
    }
}
