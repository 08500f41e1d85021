using System.Runtime.CompilerServices;

namespace EmdGen.Validation;

/// <summary>The sum of the weights of rows with distributions, one after the other, checked as they come.</summary>
internal ref struct RowWeightSum(EmdOptions options, bool hasLosses)
{
    private readonly ReadOnlySpan<float> rowWeights = options.WeightsOfRows;
    private readonly bool areFactors = RowWeightChecks.AreFactors(options, hasLosses);

    internal double Value { get; private set; }

    /// <summary>Adds the next row.</summary>
    /// <param name="row">Its index.</param>
    /// <param name="classWeight">The mean of the class weights under its distribution.</param>
    /// <exception cref="ArgumentException">The row's weight is more than float32 can hold where it has to.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Add(int row, double classWeight)
    {
        double weight = rowWeights.IsEmpty ? classWeight : classWeight * rowWeights[row];
        if (areFactors)
            RowWeightChecks.Product(weight, row, label: -1, classWeight, options);
        Value += weight;
    }
}
