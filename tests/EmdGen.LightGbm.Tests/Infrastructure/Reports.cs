namespace EmdGen.LightGbm.Tests.Infrastructure;

/// <summary>Keeps what a training reports.</summary>
internal sealed class Reports : IProgress<BoosterProgress>
{
    internal List<BoosterProgress> All { get; } = [];

    /// <summary>What is done at a report.</summary>
    internal Action<BoosterProgress>? OnReport { get; init; }

    public void Report(BoosterProgress value)
    {
        All.Add(value);
        OnReport?.Invoke(value);
    }
}
