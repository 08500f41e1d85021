using System.Reflection;

namespace EmdGen.Package.Tests;

/// <summary>Where the projects lie that are packed, and those that take the packages.</summary>
internal static class Sources
{
    internal static string Folder { get; } = typeof(Sources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "SourceFolder").Value!;

    internal static string Consumer(string name) => Path.Combine(Folder, "tests", "EmdGen.Package.Tests", "Consumers", name);
}
