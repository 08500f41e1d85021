using EmdGen.LightGbm.Models;
using EmdGen.LightGbm.Training;

namespace EmdGen.LightGbm;

/// <content>What a booster is made of.</content>
public partial class EmdBooster
{
    /// <summary>The text of a model, what it says beside its trees, and the trees.</summary>
    private protected sealed record Content(byte[] Text, ModelHeader Header, TreeModel Model)
    {
        internal static Content Train(
            IBoostedLoss loss,
            IReadOnlyList<string>? classNames,
            BoosterData training,
            BoosterData? validation,
            BoosterOptions? options,
            IProgress<BoosterProgress>? progress,
            CancellationToken cancellation)
        {
            ArgumentNullException.ThrowIfNull(training);
            var trainer = new Trainer(loss, training, validation, options ?? BoosterOptions.Default);
            byte[] trees = trainer.Run(progress, cancellation);
            var header = new ModelHeader(loss.Distance, classNames, training.FeatureNames, training.CategoricalFeatures, training.CategoryNames);
            byte[] text = ModelText.Compose(trees, header);
            return new Content(text, header, TreeModel.Load(text));
        }

        internal static Content Load(string path)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            byte[] text = File.ReadAllBytes(path);
            try
            {
                ModelHeader header = ModelText.Check(text);
                TreeModel model = TreeModel.Load(text);
                if (model.ClassCount == header.Distance.ClassCount && model.FeatureCount == header.FeatureNames.Count)
                    return new Content(text, header, model);
                model.Dispose();
                throw new InvalidDataException("its trees are of other classes or features than it says");
            }
            catch (InvalidDataException exception)
            {
                throw new InvalidDataException($"'{path}' is no model of boosted trees that can be read: {exception.Message}.", exception);
            }
        }
    }
}
