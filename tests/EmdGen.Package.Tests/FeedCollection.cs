namespace EmdGen.Package.Tests;

/// <summary>One feed for all tests, which build one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class FeedCollection : ICollectionFixture<Feed>
{
    internal const string Name = "feed";
}
