using BoostedGrades.Forecasts;
using BoostedGrades.Input;
using EmdGen;
using EmdGen.LightGbm;

namespace BoostedGrades.Methods;

/// <summary>The package's trees, by a loss.</summary>
internal sealed class EmdMethod<TEmd>(string name, EmdOptions loss, GroundDistance distance) : Method(name, distance)
    where TEmd : ISquaredEmd
{
    internal override IMethodModel Train(Part training, Part validation, GridPoint point)
        => new Model(EmdBooster<TEmd>.Train(training.Data, validation.Data, point.Options() with { Loss = loss }));

    private sealed class Model(EmdBooster<TEmd> booster) : IMethodModel
    {
        public int IterationCount => booster.IterationCount;

        public Forecast Predict(float[] features)
        {
            float[] probabilities = new float[features.Length / booster.FeatureCount * booster.ClassCount];
            booster.PredictProbabilities(features, probabilities);
            return new DistributionForecast(probabilities);
        }

        public void Dispose() => booster.Dispose();
    }
}
