namespace EmdGen.Samples.Input;

/// <summary>What the command line asks for.</summary>
/// <param name="SeedCount">How often to repeat everything, with seeds 1, 2, ...</param>
/// <param name="EpochCount">Passes over the training rows.</param>
/// <param name="Data">The file or folder of the data.</param>
/// <param name="OutFolder">Where the results go.</param>
public sealed record SampleOptions(int SeedCount, int EpochCount, string Data, string OutFolder);
