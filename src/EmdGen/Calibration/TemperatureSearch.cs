namespace EmdGen.Calibration;

/// <summary>The temperature from 0.01 to 100 at which rows score lowest.</summary>
/// <remarks>
/// A grid of logarithms finds the valley, because the ranked probability score may have several, and a golden section its bottom (Kiefer 1953,
/// Proceedings of the AMS 4, 502-506), as far as float64 tells scores apart there.
/// </remarks>
internal static class TemperatureSearch
{
    internal const double Lowest = 0.01;
    internal const double Highest = 100;

    /// <summary>Steps of the grid to either side of the temperature 1: each changes it by 22 percent.</summary>
    private const int Steps = 23;

    private const double Width = 3e-9;

    /// <summary>A gain that rounding may have made is none.</summary>
    private const double LeastGain = 1e-12;

    /// <summary>The score at the temperature 1, and the best that there is with its score: that of 1 where no other is better.</summary>
    internal static (double Before, double Temperature, double After) Run(TemperedRows rows)
    {
        Span<double> grid = stackalloc double[(2 * Steps) + 1];
        for (int i = 0; i < grid.Length; i++)
            grid[i] = rows.Score(Temperature(Logarithm(i)));
        double before = grid[Steps];
        int best = Best(grid);
        (double logarithm, double after) = Bottom(rows, Logarithm(Math.Max(best - 1, 0)), Logarithm(Math.Min(best + 1, grid.Length - 1)));
        bool isEnd = best == 0 || best == grid.Length - 1;
        if (grid[best] <= after || (isEnd && !(after < grid[best] * (1 - LeastGain))))
            (logarithm, after) = (Logarithm(best), grid[best]);
        return after < before * (1 - LeastGain) ? (before, Temperature(logarithm), after) : (before, 1, before);
    }

    // Among equals the furthest from 1: scores that no longer change towards an end of the bracket are best there as much as anywhere.
    private static int Best(ReadOnlySpan<double> grid)
    {
        int best = Steps;
        for (int i = Steps; i >= 0; i--)
            best = grid[i] <= grid[best] ? i : best;
        for (int i = Steps + 1; i < grid.Length; i++)
            best = grid[i] < grid[best] || (grid[i] == grid[best] && best > Steps) ? i : best;
        return best;
    }

    private static (double Logarithm, double Score) Bottom(TemperedRows rows, double low, double high)
    {
        double ratio = (Math.Sqrt(5) - 1) / 2;
        double left = high - (ratio * (high - low)), right = low + (ratio * (high - low));
        double leftScore = rows.Score(Temperature(left)), rightScore = rows.Score(Temperature(right));
        while (high - low > Width)
        {
            if (leftScore < rightScore)
            {
                (high, right, rightScore) = (right, left, leftScore);
                left = high - (ratio * (high - low));
                leftScore = rows.Score(Temperature(left));
            }
            else
            {
                (low, left, leftScore) = (left, right, rightScore);
                right = low + (ratio * (high - low));
                rightScore = rows.Score(Temperature(right));
            }
        }

        return leftScore < rightScore ? (left, leftScore) : (right, rightScore);
    }

    private static double Logarithm(int step) => 2.0 * (step - Steps) / Steps;

    /// <summary>10 to the power of a logarithm, whose ends are exact.</summary>
    private static double Temperature(double logarithm) => logarithm switch
    {
        <= -2 => Lowest,
        >= 2 => Highest,
        _ => Math.Pow(10, logarithm),
    };
}
