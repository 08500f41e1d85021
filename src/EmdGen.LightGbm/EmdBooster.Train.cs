using EmdGen.LightGbm.Training;

namespace EmdGen.LightGbm;

/// <content>Training.</content>
public partial class EmdBooster
{
    /// <summary>Trains trees for classes whose number and distances are known at run time.</summary>
    /// <param name="distance">The distances between the classes.</param>
    /// <param name="training">The rows to learn from.</param>
    /// <param name="validation">
    /// Rows that say when to stop, with the same features; null to train the number of iterations that <paramref name="options"/> have.
    /// </param>
    /// <param name="options">Null for <see cref="BoosterOptions.Default"/>.</param>
    /// <param name="progress">Told of every iteration, on the thread of the training.</param>
    /// <param name="cancellation">Looked at between iterations.</param>
    /// <exception cref="ArgumentException">
    /// A label is no class, counts do not fit, an option or one of LightGBM's parameters is refused. Nothing was trained.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The targets are distributions, but <paramref name="distance"/> is a table; or the loss is one that has no curvature.
    /// </exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    /// <exception cref="LightGbmException">LightGBM cannot be loaded, or refused a call.</exception>
    public static EmdBooster Train(
        GroundDistance distance,
        BoosterData training,
        BoosterData? validation = null,
        BoosterOptions? options = null,
        IProgress<BoosterProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(distance);
        Content content = Content.Train(new RunTimeLoss(distance), null, training, validation, options, progress, cancellation);
        return new EmdBooster(content.Text, content.Header, content.Model);
    }
}
