using EmdGen.LightGbm.Models;
using EmdGen.LightGbm.Training;

namespace EmdGen.LightGbm;

/// <summary>
/// Boosted trees that predict a distribution over the classes of a generated type, trained with its own kernel. Any number of threads may predict
/// with one at once.
/// </summary>
/// <typeparam name="TEmd">The type generated for the classes: <c>QualityEmd</c> for an annotated enum <c>Quality</c>.</typeparam>
public sealed class EmdBooster<TEmd> : EmdBooster
    where TEmd : ISquaredEmd
{
    private EmdBooster(Content content)
        : base(content.Text, content.Header, content.Model)
    {
    }

    /// <summary>Trains trees for classes whose distances are fixed at compile time.</summary>
    /// <param name="training">The rows to learn from.</param>
    /// <param name="validation">
    /// Rows that say when to stop, with the same features; null to train the number of iterations that <paramref name="options"/> have.
    /// </param>
    /// <param name="options">Null for <see cref="BoosterOptions.Default"/>.</param>
    /// <param name="progress">Told of every iteration, on the thread of the training.</param>
    /// <param name="cancellation">Looked at between iterations.</param>
    /// <exception cref="ArgumentException">
    /// A label is no class, counts do not fit, an option or one of LightGBM's parameters is refused, or the distances are learned. Nothing was trained.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The targets are distributions, but the classes have a table; or the loss is one that has no curvature.
    /// </exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    /// <exception cref="LightGbmException">LightGBM cannot be loaded, or refused a call.</exception>
    public static EmdBooster<TEmd> Train(
        BoosterData training,
        BoosterData? validation = null,
        BoosterOptions? options = null,
        IProgress<BoosterProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (TEmd.Distance is null)
        {
            throw new ArgumentException(
                $"The distances of {typeof(TEmd).Name} are learned: call the overload of {nameof(Train)} that takes a {nameof(GroundDistance)}.",
                nameof(TEmd));
        }

        return TrainWith(null, training, validation, options, progress, cancellation);
    }

    /// <summary>Trains trees for classes whose distances are learned at run time.</summary>
    /// <param name="distance">The distances, with the sensitivity, bias and exponent of the classes' attribute in place of its own.</param>
    /// <inheritdoc cref="Train(BoosterData, BoosterData?, BoosterOptions?, IProgress{BoosterProgress}?, CancellationToken)"/>
    /// <param name="training"/>
    /// <param name="validation"/>
    /// <param name="options"/>
    /// <param name="progress"/>
    /// <param name="cancellation"/>
    public static new EmdBooster<TEmd> Train(
        GroundDistance distance,
        BoosterData training,
        BoosterData? validation = null,
        BoosterOptions? options = null,
        IProgress<BoosterProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(distance);
        return TrainWith(distance, training, validation, options, progress, cancellation);
    }

    /// <summary>Reads a model of these classes.</summary>
    /// <param name="path">A file that <see cref="EmdBooster.Save"/> wrote.</param>
    /// <exception cref="InvalidDataException">
    /// The file is damaged, cut short, or no model that <see cref="EmdBooster.Save"/> wrote; or the model is of other classes, or of other distances
    /// between them.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="LightGbmException">LightGBM cannot be loaded.</exception>
    public static new EmdBooster<TEmd> Load(string path)
    {
        Content content = Content.Load(path);
        if (ClassMismatch.Of<TEmd>(content.Header) is not { } problem)
            return new EmdBooster<TEmd>(content);
        content.Model.Dispose();
        throw new InvalidDataException($"'{path}' is a model of other classes than {typeof(TEmd).Name}: {problem}.");
    }

    private static EmdBooster<TEmd> TrainWith(
        GroundDistance? distance,
        BoosterData training,
        BoosterData? validation,
        BoosterOptions? options,
        IProgress<BoosterProgress>? progress,
        CancellationToken cancellation)
        => new(Content.Train(new GeneratedLoss<TEmd>(distance), TEmd.ClassNames, training, validation, options, progress, cancellation));
}
