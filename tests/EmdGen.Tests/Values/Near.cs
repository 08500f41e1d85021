using System.Globalization;

namespace EmdGen.Tests.Values;

/// <summary>Assertions about many numbers at once.</summary>
public static class Near
{
    public static void All(IEnumerable<double> expected, double[] actual, double tolerance)
    {
        double[] values = [.. expected];
        Assert.Equal(values.Length, actual.Length);
        for (int i = 0; i < values.Length; i++)
        {
            Assert.True(
                Math.Abs(values[i] - actual[i]) <= tolerance,
                string.Create(CultureInfo.InvariantCulture, $"Number {i} is {actual[i]:R}, not {values[i]:R} within {tolerance:R}."));
        }
    }
}
