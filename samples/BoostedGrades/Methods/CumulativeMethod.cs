using BoostedGrades.Forecasts;
using BoostedGrades.Input;
using BoostedGrades.Peers;
using EmdGen;

namespace BoostedGrades.Methods;

/// <summary>
/// A model of two classes for each of the C - 1 cuts between neighbours: the probability that a row lies above it. A model is stopped at the lowest Brier
/// score of its cut: summed over the cuts, these are the ranked probability score.
/// </summary>
internal sealed class CumulativeMethod(string name, GroundDistance distance) : Method(name, distance)
{
    internal override IMethodModel Train(Part training, Part validation, GridPoint point)
    {
        var models = new List<PeerModel>();
        try
        {
            for (int cut = 0; cut < ClassCount - 1; cut++)
                models.Add(TrainCut(cut, training, validation, point));
            return new Model(models, new CumulativeDistribution(training.Labels, ClassCount));
        }
        catch
        {
            models.ForEach(model => model.Dispose());
            throw;
        }
    }

    private static PeerModel TrainCut(int cut, Part training, Part validation, GridPoint point)
    {
        float[] truth = Above(validation.Labels);
        return PeerModel.Train(
            PeerObjective.Binary,
            training.Data,
            Above(training.Labels),
            validation.Data,
            point.Options(),
            predicted => predicted.Zip(truth, (p, y) => (p - y) * (p - y)).Average());

        float[] Above(int[] labels) => Array.ConvertAll(labels, label => label > cut ? 1f : 0f);
    }

    private sealed class Model(List<PeerModel> cuts, CumulativeDistribution distribution) : IMethodModel
    {
        public int IterationCount => cuts.Sum(cut => cut.IterationCount);

        public Forecast Predict(float[] features)
            => new DistributionForecast(distribution.Of([.. cuts.Select(cut => cut.Predict(features))]));

        public void Dispose() => cuts.ForEach(cut => cut.Dispose());
    }
}
