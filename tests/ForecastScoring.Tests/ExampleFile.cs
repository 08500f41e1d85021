using System.Globalization;
using System.Text;

namespace ForecastScoring.Tests;

/// <summary>
/// The example of the sample: 400 days of wind and a forecast for each, made of whole numbers alone, so that it is the same on every machine. The
/// strength of the wind is a number from 0 to 99; the forecast is spread around a number that is wrong by up to 24.
/// </summary>
internal static class ExampleFile
{
    private const int Days = 400;
    private const int Strongest = 99;
    private const int Steps = 7;
    private const int Mass = (Steps + 1) * (Steps + 1);

    private static readonly string[] Names = ["calm", "light", "fresh", "strong", "gale"];
    private static readonly int[] Ends = [15, 45, 75, 92, 100];

    internal static string Text()
    {
        var numbers = new Numbers(2026);
        var text = new StringBuilder($"label,{string.Join(',', Names)}\n");
        for (int day = 0; day < Days; day++)
        {
            int truth = numbers.Next(100);
            int centre = truth + numbers.Next(17) + numbers.Next(17) + numbers.Next(17) - 24;
            int[] thousandths = Forecast(centre, spread: 16 + numbers.Next(16));
            text.Append(CultureInfo.InvariantCulture, $"{Names[ClassOf(truth)]},{string.Join(',', thousandths.Select(Share))}\n");
        }

        return text.ToString();
    }

    // A triangle around the centre; what is lost in rounding goes to the most probable class.
    private static int[] Forecast(int centre, int spread)
    {
        int[] masses = new int[Names.Length];
        for (int step = -Steps; step <= Steps; step++)
            masses[ClassOf(Math.Clamp(centre + ((step * spread) >> 3), 0, Strongest))] += Steps + 1 - Math.Abs(step);
        int[] thousandths = Array.ConvertAll(masses, mass => mass * 1000 / Mass);
        thousandths[Array.IndexOf(thousandths, thousandths.Max())] += 1000 - thousandths.Sum();
        return thousandths;
    }

    private static int ClassOf(int strength) => Array.FindIndex(Ends, end => strength < end);

    private static string Share(int thousandths) => (thousandths / 1000m).ToString("F3", CultureInfo.InvariantCulture);

    // Knuth's linear congruential generator.
    private sealed class Numbers(ulong state)
    {
        internal int Next(int count)
        {
            state = unchecked((state * 6364136223846793005) + 1442695040888963407);
            return (int)((state >> 33) % (ulong)count);
        }
    }
}
