namespace DiamondClarity.Input;

/// <summary>What the command line asks for.</summary>
/// <param name="SeedCount">How often to repeat everything, with seeds 1, 2, ...</param>
/// <param name="EpochCount">Passes over the training rows.</param>
/// <param name="DataFile">The diamonds.</param>
/// <param name="OutFolder">Where the results go.</param>
internal sealed record SampleOptions(int SeedCount, int EpochCount, string DataFile, string OutFolder);
