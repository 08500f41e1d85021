using EmdGen.LightGbm.Models;

namespace EmdGen.LightGbm;

/// <summary>
/// Boosted trees that predict a distribution over classes that relate to each other: LightGBM, with cross entropy and squared EMD as its objective.
/// Any number of threads may predict with one at once.
/// </summary>
/// <remarks>Classes known at compile time have <see cref="EmdBooster{TEmd}"/>, which trains with the kernel generated for them.</remarks>
public partial class EmdBooster : IDisposable
{
    private readonly byte[] text;
    private readonly ModelHeader header;
    private readonly TreeModel model;
    private int disposals;

    private protected EmdBooster(byte[] text, ModelHeader header, TreeModel model)
    {
        (this.text, this.header, this.model) = (text, header, model);
        ClassNames = header.ClassNames;
    }

    /// <summary>C.</summary>
    public int ClassCount => Distance.ClassCount;

    /// <summary>The distances between the classes that the model was trained with.</summary>
    public GroundDistance Distance => header.Distance;

    /// <summary>[C]: the names of the classes; null where they have none but their indices.</summary>
    public IReadOnlyList<string>? ClassNames { get; }

    /// <summary>F.</summary>
    public int FeatureCount => model.FeatureCount;

    /// <summary>[F]: the names of the features.</summary>
    public IReadOnlyList<string> FeatureNames => header.FeatureNames;

    /// <summary>The indices of the features whose numbers are categories without an order, ascending.</summary>
    public IReadOnlyList<int> CategoricalFeatures => header.CategoricalFeatures;

    /// <summary>
    /// [F]: the categories of the features that the training rows had texts for, each by its number; null for other features.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>?> CategoryNames => header.CategoryNames;

    /// <summary>How many trees the model has for each class.</summary>
    public int IterationCount => model.IterationCount;

    /// <summary>Frees LightGBM's memory. What predicts on another thread at that moment ends first.</summary>
    public void Dispose()
    {
        if (Interlocked.Increment(ref disposals) == 1)
            model.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The trees for one call, which disposes them when it ends.</summary>
    private TreeModel Enter()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref disposals) > 0 || !model.TryEnter(), this);
        return model;
    }
}
