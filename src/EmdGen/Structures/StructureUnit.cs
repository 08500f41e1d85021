namespace EmdGen.Structures;

/// <summary>
/// The unit in which kernels count the numbers of a structure: spacings, weights of edges, costs. It is 1 where those are of ordinary size, and
/// otherwise a power of two, by which whoever runs a kernel multiplies the loss. Kernels round to a fixed grid, and square magnified masses: of
/// tiny numbers the first would leave no digits, with huge ones the second would leave float32.
/// </summary>
internal static class StructureUnit
{
    private const int FractionBits = 52;
    private const int Bias = 1023;

    /// <summary>The exponent of the smallest normal number of float64.</summary>
    private const int LeastDouble = 1 - Bias;

    /// <summary>Numbers of ordinary size lie from 2^-20 up to 2^26.</summary>
    private const int LeastOrdinary = -20, Beyond = 26;

    /// <summary>
    /// The unit of a structure. Of tiny numbers the largest becomes 1 to 4; of huge ones it becomes just ordinary, unless the smallest would become
    /// tiny by that, of which the grid would leave no digits.
    /// </summary>
    /// <param name="largest">The largest absolute number; of a tree, the largest sum along a path.</param>
    /// <param name="smallest">The smallest absolute number but 0.</param>
    internal static double Of(double largest, double smallest)
    {
        int exponent = ExponentOf(largest);
        if (largest == 0 || exponent is >= LeastOrdinary and < Beyond)
            return 1;
        return exponent < LeastOrdinary
            ? PowerOfTwo(Math.Max(LeastDouble, exponent))
            : PowerOfTwo(Math.Max(0, Math.Min(exponent - Beyond + 2, ExponentOf(smallest) - LeastOrdinary)));
    }

    /// <summary>The unit of numbers of any sign.</summary>
    internal static double Of(ReadOnlySpan<double> numbers)
    {
        double largest = 0, smallest = double.MaxValue;
        foreach (double number in numbers)
        {
            double size = Math.Abs(number);
            largest = Math.Max(largest, size);
            smallest = size == 0 ? smallest : Math.Min(smallest, size);
        }

        return Of(largest, smallest);
    }

    /// <summary>The unit of the weights of a tree's edges, of which kernels join some.</summary>
    internal static double OfTree(IReadOnlyList<int> parents, IReadOnlyList<double> weights)
        => Of(WeightRange.LargestPath(parents, weights), weights.Where(weight => weight != 0).DefaultIfEmpty(double.MaxValue).Min());

    private static int ExponentOf(double number) => (int)((BitConverter.DoubleToInt64Bits(number) >> FractionBits) & ((2 * Bias) + 1)) - Bias;

    /// <summary>2^exponent, or half of that: the exponent of a unit is even, so that its root is a power of two as well.</summary>
    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent - (exponent & 1) + Bias) << FractionBits);
}
