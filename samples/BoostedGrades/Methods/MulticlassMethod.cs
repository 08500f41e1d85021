using BoostedGrades.Forecasts;
using BoostedGrades.Input;
using BoostedGrades.Peers;
using EmdGen;

namespace BoostedGrades.Methods;

/// <summary>LightGBM's own objective for classes: cross entropy, which does not know their order.</summary>
internal sealed class MulticlassMethod(string name, GroundDistance distance) : Method(name, distance)
{
    internal override IMethodModel Train(Part training, Part validation, GridPoint point)
    {
        float[] distributions = new float[validation.Count * ClassCount];
        return new Model(PeerModel.Train(
            PeerObjective.Multiclass(ClassCount),
            training.Data,
            Array.ConvertAll(training.Labels, label => (float)label),
            validation.Data,
            point.Options(),
            predicted => new DistributionForecast(ByRow(predicted, distributions)).Score(validation.Labels, Distance)));
    }

    private float[] ByRow(double[] byClass, float[] rows)
    {
        int rowCount = rows.Length / ClassCount;
        for (int j = 0; j < ClassCount; j++)
        {
            for (int row = 0; row < rowCount; row++)
                rows[(row * ClassCount) + j] = (float)byClass[(j * rowCount) + row];
        }

        return rows;
    }

    private sealed class Model(PeerModel trees) : IMethodModel
    {
        public int IterationCount => trees.IterationCount;

        public Forecast Predict(float[] features)
            => new DistributionForecast(Array.ConvertAll(trees.Predict(features), probability => (float)probability));

        public void Dispose() => trees.Dispose();
    }
}
