using EmdGen.LightGbm.Native;

namespace EmdGen.LightGbm.Training;

/// <summary>
/// Gradient and curvature of the loss at the scores of the training rows. LightGBM's layout, [C,N], is that of one image of N positions, so that
/// nothing is transposed.
/// </summary>
internal sealed class Objective
{
    /// <summary>Fewer are converted before a second thread has begun.</summary>
    private const int NumbersThatPayForThreads = 1 << 19;

    private readonly IBoostedLoss loss;
    private readonly EmdOptions options;
    private readonly int rowCount;
    private readonly int classCount;
    private readonly int[]? labels;
    private readonly float[]? targets;
    private readonly ClassShares shares;
    private readonly RawScores scores;
    private readonly float[] logits;
    private readonly float[] gradient;
    private readonly float[] curvature;
    private readonly bool isShared;

    internal Objective(IBoostedLoss loss, BoosterData data, EmdOptions options, ClassShares shares)
    {
        this.loss = loss;
        this.options = options with
        {
            Reduction = EmdReduction.Sum,
            PositionCount = data.RowCount,
            RowWeights = data.Weights,
            ValidateTargets = false,
        };
        this.shares = shares;
        (rowCount, classCount) = (data.RowCount, loss.Distance.ClassCount);
        labels = data.Targets.Labels;
        targets = data.Targets.Distributions is { } distributions ? ByClass(distributions, rowCount, classCount) : null;
        scores = new RawScores(0, rowCount, classCount);
        logits = GC.AllocateUninitializedArray<float>(rowCount * classCount);
        gradient = GC.AllocateUninitializedArray<float>(logits.Length);
        curvature = GC.AllocateUninitializedArray<float>(logits.Length);
        isShared = logits.Length >= NumbersThatPayForThreads && options.MaxDegreeOfParallelism != 1;
    }

    /// <summary>Computes what the next trees are grown from, and returns the loss, a mean over the rows.</summary>
    /// <param name="booster">Its trees so far.</param>
    internal double Evaluate(BoosterHandle booster)
    {
        scores.Read(booster);
        ReadLogits();
        EmdOutputs outputs = EmdOutputs.LossOnly.WithGradient(gradient).WithCurvature(curvature);
        float sum = labels is null ? loss.Evaluate(logits, targets, outputs, options) : loss.Evaluate(logits, labels, outputs, options);
        return sum / shares.Total;
    }

    /// <summary>Grows a tree per class.</summary>
    /// <returns>False where no tree had anything to split.</returns>
    internal unsafe bool Grow(BoosterHandle booster)
    {
        fixed (float* g = gradient, h = curvature)
        {
            LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterUpdateOneIterCustom(booster, g, h, out int isFinished));
            return isFinished == 0;
        }
    }

    private static float[] ByClass(float[] rows, int rowCount, int classCount)
    {
        var classes = new float[rows.Length];
        for (int row = 0; row < rowCount; row++)
        {
            for (int j = 0; j < classCount; j++)
                classes[(j * rowCount) + row] = rows[(row * classCount) + j];
        }

        return classes;
    }

    private void ReadLogits()
    {
        if (isShared)
        {
            Parallel.For(0, classCount, new ParallelOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism }, ReadLogits);
            return;
        }

        for (int j = 0; j < classCount; j++)
            ReadLogits(j);
    }

    private void ReadLogits(int j)
        => scores.Read(j, shares.StartScores[j], logits.AsSpan(j * rowCount, rowCount));
}
