namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>Tests that measure, and so run by themselves after all others.</summary>
[CollectionDefinition(nameof(MeasuringTests), DisableParallelization = true)]
public class MeasuringTests;
