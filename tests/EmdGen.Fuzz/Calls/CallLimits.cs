using EmdGen.Fuzz.Memory;

namespace EmdGen.Fuzz.Calls;

/// <summary>How large calls are.</summary>
/// <param name="MostNumbers">The most logits of a call of usual size.</param>
/// <param name="LargePart">The part of the calls that are larger: over several chunks of rows.</param>
/// <param name="HugePart">The part of the calls that are so large that threads share them.</param>
internal sealed record CallLimits(int MostNumbers, double LargePart, double HugePart)
{
    private const int Large = 40_000;

    /// <summary>The number of images and of positions.</summary>
    internal (int Images, int Positions) Shape(Dice dice, int classCount)
    {
        double size = dice.Unit();
        int most = size < HugePart ? CallMemory.MostNumbers : size < HugePart + LargePart ? Large : MostNumbers;
        int mostRows = Math.Max(1, most / classCount);
        int rows = most != MostNumbers ? mostRows - dice.Below(1 + (mostRows / 4))
            : dice.Chance(0.02) ? 0
            : 1 + dice.Below(Math.Min(mostRows, dice.Chance(0.6) ? 9 : dice.Chance(0.75) ? 40 : 140));
        if (dice.Chance(0.65))
            return (rows, 1);
        int positions = Math.Min(Math.Max(rows, 1), 2 + dice.Below(dice.Chance(0.5) ? 8 : 60));
        return (rows / positions, positions);
    }
}
