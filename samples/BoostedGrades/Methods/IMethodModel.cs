using BoostedGrades.Forecasts;

namespace BoostedGrades.Methods;

/// <summary>What a method has trained.</summary>
internal interface IMethodModel : IDisposable
{
    /// <summary>The iterations that were kept, summed over the method's models.</summary>
    int IterationCount { get; }

    /// <summary>Says what rows are.</summary>
    /// <param name="features">[N,F].</param>
    Forecast Predict(float[] features);
}
