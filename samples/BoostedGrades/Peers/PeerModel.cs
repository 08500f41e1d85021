using EmdGen.LightGbm;
using EmdGen.LightGbm.Native;
using EmdGen.LightGbm.Training;

namespace BoostedGrades.Peers;

/// <summary>Trees that LightGBM grows by an objective of its own, up to the iteration with the lowest score on validation rows.</summary>
internal sealed unsafe class PeerModel : IDisposable
{
    private const int ValidationIndex = 1;
    private const int Transformed = 0;

    private readonly BoosterHandle booster;
    private readonly PeerObjective objective;
    private readonly int featureCount;

    private PeerModel(BoosterHandle booster, PeerObjective objective, int featureCount)
        => (this.booster, this.objective, this.featureCount) = (booster, objective, featureCount);

    /// <summary>How many iterations are kept.</summary>
    internal int IterationCount { get; private set; }

    /// <summary>Trains, and stops as the package does.</summary>
    /// <param name="objective">What the trees make small.</param>
    /// <param name="training">The rows to learn from; their class indices are not looked at.</param>
    /// <param name="labels">[N]: what the objective takes for them.</param>
    /// <param name="validation">The rows that say when to stop.</param>
    /// <param name="options">Leaves, rates and rounds. The loss is not looked at.</param>
    /// <param name="score">A score, low is good, of what is predicted for the validation rows: [K,N], by output, then by row.</param>
    internal static PeerModel Train(
        PeerObjective objective,
        BoosterData training,
        float[] labels,
        BoosterData validation,
        BoosterOptions options,
        Func<double[], double> score)
    {
        LightGbmLibrary.Require();
        using ThreadGate.Pass pass = ThreadGate.Enter(ParameterText.ThreadCount(options.Threads));
        string parameters = PeerParameters.Of(objective, training, options);
        using DatasetHandle rows = training.Features.ToDataset(parameters, reference: null);
        fixed (float* first = labels)
        {
            LightGbmLibrary.Check(ObjectiveCalls.LGBM_DatasetSetField(rows, "label", first, labels.Length, (int)DataKind.Single));
        }

        using DatasetHandle heldOut = validation.Features.ToDataset(parameters, rows);
        LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterCreate(rows, parameters, out BoosterHandle booster));
        var model = new PeerModel(booster, objective, training.FeatureCount);
        try
        {
            LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterAddValidData(booster, heldOut));
            model.Iterate(new double[validation.RowCount * objective.OutputCount], options, score);
            return model;
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>Predicts numbers for each row: the objective's own, so probabilities of classes.</summary>
    /// <param name="features">[N,F].</param>
    /// <returns>[N,K].</returns>
    internal double[] Predict(float[] features)
    {
        using ThreadGate.Pass pass = ThreadGate.Enter(ThreadGate.UsualThreadCount);
        int rowCount = features.Length / featureCount;
        double[] result = new double[rowCount * objective.OutputCount];
        fixed (float* rows = features)
        {
            fixed (double* first = result)
            {
                LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterPredictForMat(
                    booster,
                    rows,
                    (int)DataKind.Single,
                    rowCount,
                    featureCount,
                    1,
                    Transformed,
                    0,
                    IterationCount,
                    FormattableString.Invariant($"verbosity=-1 num_threads={ThreadGate.UsualThreadCount}"),
                    out long length,
                    first));
                return CheckedLength(result, length);
            }
        }
    }

    public void Dispose() => booster.Dispose();

    private void Iterate(double[] predicted, BoosterOptions options, Func<double[], double> score)
    {
        var best = new BestIteration(options.EarlyStoppingRounds, (current, lowest) => current < lowest);
        for (int iteration = 1; iteration <= (options.Iterations ?? BoosterDefaults.IterationsWithValidation); iteration++)
        {
            LightGbmLibrary.Check(ObjectiveCalls.LGBM_BoosterUpdateOneIter(booster, out int isFinished));
            if (isFinished != 0 && iteration > 1)
                break;
            ReadValidation(predicted);
            best.Add(iteration, score(predicted));
            if (isFinished != 0 || best.EndsAt(iteration))
                break;
        }

        IterationCount = best.Iteration;
    }

    private void ReadValidation(double[] predicted)
    {
        fixed (double* first = predicted)
        {
            LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterGetPredict(booster, ValidationIndex, out long length, first));
            CheckedLength(predicted, length);
        }
    }

    private static double[] CheckedLength(double[] numbers, long length)
        => length == numbers.Length
            ? numbers
            : throw new LightGbmException(FormattableString.Invariant($"LightGBM gave {length} numbers in place of {numbers.Length}."));
}
