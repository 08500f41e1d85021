using EmdGen.Architecture.Tests.Code;

namespace EmdGen.Architecture.Tests.Walls;

/// <summary>A folder is read at one glance.</summary>
public class FolderSizeTests
{
    private const int MostFiles = 25;

    [Theory]
    [InlineData("src")]
    [InlineData("generators")]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    [InlineData("samples")]
    public void No_folder_is_too_large(string folder)
    {
        IReadOnlyList<string> files = Repository.Files(folder, ".cs");
        Assert.NotEmpty(files);
        string[] found = [.. TooLarge(files)];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    /// <summary>Subfolders count for themselves, and snapshots, which nobody writes, do not count.</summary>
    [Fact]
    public void One_file_too_many_is_found()
    {
        string[] files = [.. Enumerable.Range(0, 26).Select(index => $"src/P/File{index}.cs")];
        Assert.Equal(["src/P holds 26 files."], TooLarge(files));
        Assert.Empty(TooLarge([.. files[..25], "src/P/Test.verified.cs", "src/P/Inner/File.cs"]));
    }

    private static IEnumerable<string> TooLarge(IEnumerable<string> files) =>
        from file in files
        where !file.EndsWith(".verified.cs", StringComparison.Ordinal) && !file.EndsWith(".received.cs", StringComparison.Ordinal)
        group file by Repository.FolderOf(file) into folder
        where folder.Count() > MostFiles
        select $"{folder.Key} holds {folder.Count()} files.";
}
