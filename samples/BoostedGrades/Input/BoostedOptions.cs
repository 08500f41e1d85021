namespace BoostedGrades.Input;

/// <summary>What the command line asks for.</summary>
/// <param name="Data">The name of a set of data, or null for all.</param>
/// <param name="SplitCount">How often to repeat everything, with splits of seeds 1, 2, ...</param>
/// <param name="RowCount">How many training rows of each split to keep; null for all.</param>
/// <param name="OutFolder">Where the results go.</param>
internal sealed record BoostedOptions(string? Data, int SplitCount, int? RowCount, string OutFolder);
