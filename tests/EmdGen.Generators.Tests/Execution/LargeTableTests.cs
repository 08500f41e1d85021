using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Tables that are emitted as bytes keep every bit, whichever way their numbers are written.</summary>
public class LargeTableTests
{
    private const int ClassCount = 70;

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(0, 0.1)]
    [InlineData(0, 1e-9)]
    [InlineData(0, 1e-10)]
    [InlineData(1.0 / 3, 1.0)]
    [InlineData(1e9, 0.5)]
    [InlineData(3e9, 1.0)]
    public void Distances_are_those_given(double offset, double unit)
    {
        Check((i, k) => offset + (((i * 31) + k) * unit));
        Check((i, k) => offset + (((Math.Min(i, k) * 31) + Math.Max(i, k)) * unit));
    }

    private static void Check(Func<int, int, double> distance)
    {
        double[] numbers = [.. Enumerable.Range(0, ClassCount * ClassCount).Select(index => At(index / ClassCount, index % ClassCount))];
        var table = new TableStructure(ClassCount, Exponent: 2, numbers.ToEquatableArray(), Sensitivity: 1, Bias: 0);
        GroundDistance emitted = EmittedLoss.Compile(ClassSets.Of(table)).Distance;
        for (int i = 0; i < ClassCount; i++)
        {
            for (int k = 0; k < ClassCount; k++)
                Assert.Equal(At(i, k), emitted[i, k]);
        }

        double At(int i, int k) => i == k ? 0 : distance(i, k);
    }
}
