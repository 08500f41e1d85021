namespace EmdGen.Aot.Tests;

/// <summary>Tests that share what is built, and run one after the other.</summary>
[CollectionDefinition(nameof(PublishFolder))]
public class PublishCollection : ICollectionFixture<PublishFolder>;
