using EmdGen.Samples.Input;

namespace EmdGen.Samples.Training;

/// <summary>One of the ways to train that are compared, called by its loss.</summary>
/// <param name="Name">What people read.</param>
public abstract record TrainingLoss(string Name)
{
    /// <summary>Trains on a split, and forecasts the parts that are held out.</summary>
    /// <param name="comparison">What is compared.</param>
    /// <param name="data">All rows.</param>
    /// <param name="split">Who sees which.</param>
    /// <param name="seed">The seed of whatever is drawn.</param>
    /// <param name="epochCount">How long networks are trained.</param>
    /// <param name="onEpoch">Called with every epoch that has ended, from 1 to <paramref name="epochCount"/>.</param>
    public abstract TrainingResult Train(Comparison comparison, Dataset data, Split split, int seed, int epochCount, Action<int> onEpoch);
}
