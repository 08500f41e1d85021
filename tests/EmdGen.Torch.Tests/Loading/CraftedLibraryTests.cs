namespace EmdGen.Torch.Tests.Loading;

/// <summary>Libraries that no linker writes: the task takes no longer for them than for others, and copies them as they are.</summary>
public sealed class CraftedLibraryTests : IDisposable
{
    /// <summary>Of entries, of which the square would take hours to walk.</summary>
    private const int Many = 2_000_000;

    private readonly WeakenTask task = new();

    public void Dispose() => task.Dispose();

    [Fact]
    public async Task Sound_needs_are_marked()
    {
        var library = new CraftedLibrary(entries: 3, WeakenTask.Version);
        library.PutLibrary(0, firstVersion: 16, next: 0);
        library.PutVersion(1, name: 3, next: 16);
        library.PutVersion(2, name: 0, next: 0);
        byte[] expected = [.. library.Image];
        expected[CraftedLibrary.Flags(2)] = 2;
        Assert.Equal(expected, Assert.Single(await task.Copies(library.Image)));
    }

    [Fact]
    public async Task Others_are_copied_as_they_are()
    {
        byte[][] images = [ManySharedVersions(), ManySharedSections(), .. Broken()];
        byte[][] copies = await task.Copies(images);
        for (int i = 0; i < images.Length; i++)
            Assert.True(copies[i].AsSpan().SequenceEqual(images[i]), $"Image {i} is changed.");
    }

    /// <summary>Each of many libraries lists all versions from its own on.</summary>
    private static byte[] ManySharedVersions()
    {
        var library = new CraftedLibrary(Many, WeakenTask.Version);
        for (int i = 0; i < Many / 2; i++)
        {
            library.PutLibrary(i, firstVersion: ((Many / 2) - i) * 16, next: 16);
            library.PutVersion((Many / 2) + i, name: 1, next: i == (Many / 2) - 1 ? 0 : 16);
        }

        return library.Image;
    }

    /// <summary>Each of many sections has the same long list of versions.</summary>
    private static byte[] ManySharedSections()
    {
        var library = new CraftedLibrary(Many, WeakenTask.Version, sections: 65_000);
        library.PutLibrary(0, firstVersion: 16, next: 0);
        for (int i = 1; i < Many; i++)
            library.PutVersion(i, name: 1, next: i == Many - 1 ? 0 : 16);
        return library.Image;
    }

    /// <summary>Links that lead out of the section, between its entries' bytes or in a circle.</summary>
    private static IEnumerable<byte[]> Broken()
    {
        (int FirstVersion, int NextVersion, int NextLibrary)[] links =
        [
            (0, 0, 16), (-16, 0, 0), (int.MinValue, 0, 0), (int.MaxValue, 0, 0), (40, 0, 0), (16, -16, 0), (16, 1, 0), (16, 32, 0),
            (16, int.MaxValue, 0), (16, 0, -16), (16, 0, int.MaxValue),
        ];
        foreach ((int firstVersion, int nextVersion, int nextLibrary) in links)
        {
            var library = new CraftedLibrary(entries: 2, WeakenTask.Version);
            library.PutLibrary(0, firstVersion, nextLibrary);
            library.PutVersion(1, name: 0, nextVersion);
            yield return library.Image;
        }
    }
}
