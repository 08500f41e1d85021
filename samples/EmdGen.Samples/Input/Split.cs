namespace EmdGen.Samples.Input;

/// <summary>Which rows to train on, to choose an epoch by, and to compare by: 60, 20 and 20 of a hundred, drawn at random.</summary>
public sealed record Split(int[] Training, int[] Validation, int[] Test)
{
    private const double TrainingShare = .6;
    private const double ValidationShare = .2;

    /// <summary>Test rows for every training row.</summary>
    public const double TestPerTraining = (1 - TrainingShare - ValidationShare) / TrainingShare;

    /// <summary>Rows that nothing is trained on or chosen by, to calibrate with; none unless some are kept.</summary>
    public int[] Calibration { get; init; } = [];

    /// <summary>The same split for the same seed.</summary>
    public static Split Draw(int count, int seed)
    {
        int[] rows = [.. Enumerable.Range(0, count)];
        new Random(seed).Shuffle(rows);
        int training = (int)(TrainingShare * count), validation = (int)(ValidationShare * count);
        return new Split(rows[..training], rows[training..(training + validation)], rows[(training + validation)..]);
    }

    /// <summary>The same split with the second half of its validation rows kept for calibration.</summary>
    public Split KeepingCalibration()
    {
        int half = Validation.Length / 2;
        return this with { Validation = Validation[..half], Calibration = Validation[half..] };
    }
}
