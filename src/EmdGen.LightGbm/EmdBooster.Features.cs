using System.Numerics;
using EmdGen.LightGbm.Models;

namespace EmdGen.LightGbm;

/// <content>What features are worth.</content>
public partial class EmdBooster
{
    /// <summary>What each feature is worth to the model, as LightGBM counts it.</summary>
    /// <param name="kind">What is counted.</param>
    /// <returns>[F].</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public double[] FeatureImportance(ImportanceKind kind = ImportanceKind.Gain)
    {
        if (!Enum.IsDefined(kind))
            throw new ArgumentOutOfRangeException(nameof(kind), FormattableString.Invariant($"{(int)kind} is no {nameof(ImportanceKind)}."));
        using TreeModel trees = Enter();
        return trees.Importance(kind);
    }

    /// <summary>
    /// How much each feature adds to each score of a row (SHAP values), as LightGBM finds it. The last number of a class is the mean score, so that its
    /// F + 1 numbers sum to the score.
    /// </summary>
    /// <param name="features">[N,F]: numbers, NaN where a value is missing.</param>
    /// <param name="contributions">[N,C,F+1]: receives the contributions.</param>
    /// <exception cref="ArgumentException">The lengths do not fit; nothing was written.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void Contributions(ReadOnlySpan<float> features, Span<double> contributions) => ContributionsOf(features, contributions);

    /// <inheritdoc cref="Contributions(ReadOnlySpan{float}, Span{double})"/>
    public void Contributions(ReadOnlySpan<double> features, Span<double> contributions) => ContributionsOf(features, contributions);

    private void ContributionsOf<T>(ReadOnlySpan<T> features, Span<double> contributions)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using TreeModel trees = Enter();
        CheckRows(features.Length, contributions.Length, (long)ClassCount * (FeatureCount + 1), nameof(contributions));
        trees.Contributions(features, contributions);
    }
}
