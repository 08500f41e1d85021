using EmdGen.LightGbm;

namespace BoostedGrades.Input;

/// <summary>One part of a split.</summary>
/// <param name="Features">[N,F].</param>
/// <param name="Labels">[N]: class indices.</param>
/// <param name="Data">The same, as trees are trained from.</param>
internal sealed record Part(float[] Features, int[] Labels, BoosterData Data)
{
    /// <summary>N.</summary>
    internal int Count => Labels.Length;
}
