using System.IO.Compression;
using System.Security.Cryptography;
using EmdGen.Testing.Tools;

namespace EmdGen.Package.Tests;

/// <summary>The same sources make the same packages when they are built anew.</summary>
[Collection(FeedCollection.Name)]
public class DeterminismTests(Feed feed)
{
    [ReleaseFact]
    public async Task Every_file_has_the_same_bytes()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-again-");
        string again = Path.Combine(folder.FullName, "feed"), aside = feed.BuildFolder + "-aside";
        Directory.Move(feed.BuildFolder, aside);
        try
        {
            foreach (string name in Feed.Names)
            {
                (int exitCode, string output) = await feed.Pack(name, again, feed.BuildFolder);
                Assert.True(exitCode == 0, output);
                foreach (string extension in new[] { "nupkg", "snupkg" })
                    Assert.Equal(Hashes(feed.Folder, name, extension), Hashes(again, name, extension));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
            if (Directory.Exists(feed.BuildFolder))
                Directory.Delete(feed.BuildFolder, recursive: true);
            Directory.Move(aside, feed.BuildFolder);
        }
    }

    /// <summary>The entries, but for what names a package's parts by a random number.</summary>
    private SortedDictionary<string, string> Hashes(string folder, string name, string extension)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(folder, $"{name}.{feed.Version}.{extension}"));
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
