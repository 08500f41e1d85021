using EmdGen.Samples.Input;

namespace EmdGen.Samples.Tests.Input;

/// <summary>Random splits.</summary>
public class SplitTests
{
    [Theory]
    [InlineData(100, 60, 20, 20)]
    [InlineData(10_000, 6000, 2000, 2000)]
    [InlineData(101, 60, 20, 21)]
    public void Every_row_is_in_one_part(int count, int training, int validation, int test)
    {
        var split = Split.Draw(count, seed: 3);
        Assert.Equal((training, validation, test), (split.Training.Length, split.Validation.Length, split.Test.Length));
        Assert.Equal(Enumerable.Range(0, count), split.Training.Concat(split.Validation).Concat(split.Test).Order());
    }

    [Fact]
    public void A_seed_gives_one_split_and_another_seed_another()
    {
        Assert.Equal(Split.Draw(100, 1).Test, Split.Draw(100, 1).Test);
        Assert.NotEqual(Split.Draw(100, 1).Test, Split.Draw(100, 2).Test);
    }

    [Fact]
    public void Calibration_rows_are_half_of_the_validation_rows()
    {
        var split = Split.Draw(101, seed: 3);
        Split kept = split.KeepingCalibration();
        Assert.Empty(split.Calibration);
        Assert.Equal((10, 10), (kept.Validation.Length, kept.Calibration.Length));
        Assert.Equal(split.Validation, kept.Validation.Concat(kept.Calibration));
        Assert.Equal((split.Training, split.Test), (kept.Training, kept.Test));
    }

    [Fact]
    public void The_shares_fit_the_rows() => Assert.Equal(1 / 3.0, Split.TestPerTraining, 12);
}
