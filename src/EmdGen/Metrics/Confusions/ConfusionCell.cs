namespace EmdGen.Metrics.Confusions;

/// <summary>Rows with the same predicted and the same true class.</summary>
/// <param name="Predicted">The class predicted.</param>
/// <param name="Actual">The true class.</param>
/// <param name="Weight">The sum of the rows' weights, in rows.</param>
internal readonly record struct ConfusionCell(int Predicted, int Actual, double Weight);
