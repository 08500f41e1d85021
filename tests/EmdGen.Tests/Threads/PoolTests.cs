namespace EmdGen.Tests.Threads;

/// <summary>Tests that change the pool of threads, and so run by themselves after all others.</summary>
[CollectionDefinition(nameof(PoolTests), DisableParallelization = true)]
public class PoolTests;
