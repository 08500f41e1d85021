using BoostedGrades.Forecasts;
using BoostedGrades.Input;
using BoostedGrades.Peers;
using EmdGen;

namespace BoostedGrades.Methods;

/// <summary>A regression on the rank of the class, which is rounded.</summary>
internal sealed class RegressionMethod(string name, PeerObjective objective, GroundDistance distance) : Method(name, distance)
{
    internal override IMethodModel Train(Part training, Part validation, GridPoint point)
        => new Model(ClassCount, PeerModel.Train(
            objective,
            training.Data,
            Array.ConvertAll(training.Labels, label => (float)label),
            validation.Data,
            point.Options(),
            ranks => ClassForecast.OfRanks(ranks, ClassCount).Score(validation.Labels, Distance)));

    private sealed class Model(int classCount, PeerModel trees) : IMethodModel
    {
        public int IterationCount => trees.IterationCount;

        public Forecast Predict(float[] features) => ClassForecast.OfRanks(trees.Predict(features), classCount);

        public void Dispose() => trees.Dispose();
    }
}
