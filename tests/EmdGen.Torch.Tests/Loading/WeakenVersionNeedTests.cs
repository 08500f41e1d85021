using System.Reflection;
using System.Runtime.InteropServices;

namespace EmdGen.Torch.Tests.Loading;

/// <summary>TorchSharp's library, as this build copied it, loads also where libstdc++ is older than the one it was built with.</summary>
public sealed class WeakenVersionNeedTests : IDisposable
{
    private const string Library = "runtimes/linux-x64/native/libLibTorchSharp.so";

    private readonly WeakenTask task = new();

    /// <summary>The library in the package folder.</summary>
    private static byte[] Original => File.ReadAllBytes(Path.Combine(PackageRoot, "torchsharp", TorchVersion, Library));

    /// <summary>The library beside the tests.</summary>
    private static byte[] Copy => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, Library));

    private static string PackageRoot => typeof(WeakenVersionNeedTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(PackageRoot)).Value!;

    private static string TorchVersion => typeof(TorchSharp.torch).Assembly.GetName().Version!.ToString(3);

    public void Dispose() => task.Dispose();

    [Fact]
    public void Copy_is_weakened_and_the_package_untouched()
    {
        Assert.True(VersionNeed.IsWeak(Copy, WeakenTask.Version));
        Assert.False(VersionNeed.IsWeak(Original, WeakenTask.Version));
        Assert.False(VersionNeed.IsWeak(Copy, "GLIBCXX_3.4.21"));
    }

    [Fact]
    public void Copy_differs_in_that_mark_alone()
    {
        byte[] original = Original, copy = Copy;
        int[] changed = [.. Enumerable.Range(0, original.Length).Where(i => original[i] != copy[i])];
        Assert.Equal(original.Length, copy.Length);
        int mark = Assert.Single(changed);
        Assert.Equal(original[mark] | 2, copy[mark]);
    }

    [Fact]
    public async Task Second_run_changes_nothing()
    {
        await File.WriteAllBytesAsync(task.Source, Original);
        await task.Run();
        byte[] once = await File.ReadAllBytesAsync(task.Destination);
        Assert.Equal(Copy, once);
        await File.WriteAllBytesAsync(task.Source, once);
        await task.Run();
        Assert.Equal(once, await File.ReadAllBytesAsync(task.Destination));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(task.Destination)!));
    }

    [Fact]
    public async Task Other_link_to_the_destination_keeps_its_content()
    {
        byte[] original = Original;
        await File.WriteAllBytesAsync(task.Source, original);
        Directory.CreateDirectory(Path.GetDirectoryName(task.Destination)!);
        Assert.True(Link(task.Source, task.Destination));
        await task.Run();
        Assert.Equal(original, await File.ReadAllBytesAsync(task.Source));
        Assert.Equal(Copy, await File.ReadAllBytesAsync(task.Destination));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(100_000)]
    public async Task Damaged_library_is_copied_as_it_is(int length)
    {
        byte[] damaged = Original[..length];
        await File.WriteAllBytesAsync(task.Source, damaged);
        await task.Run();
        Assert.Equal(damaged, await File.ReadAllBytesAsync(task.Destination));
    }

    private static bool Link(string existing, string link)
        => OperatingSystem.IsWindows() ? CreateHardLinkW(link, existing, 0) : UnixLink(existing, link) == 0;

    [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int UnixLink(string existing, string link);

    [DllImport("kernel32", CharSet = CharSet.Unicode)]
    private static extern bool CreateHardLinkW(string link, string existing, nint security);
}
