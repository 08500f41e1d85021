using System.Diagnostics;
using System.Runtime.InteropServices;
using EmdGen.LightGbm.Data;
using EmdGen.LightGbm.Native;
using EmdGen.Validation;

namespace EmdGen.LightGbm.Training;

/// <summary>Checks a training, and runs it.</summary>
internal sealed class Trainer
{
    private readonly IBoostedLoss loss;
    private readonly BoosterData training;
    private readonly BoosterData? validation;
    private readonly BoosterOptions options;
    private readonly ClassShares shares;

    internal Trainer(IBoostedLoss loss, BoosterData training, BoosterData? validation, BoosterOptions options)
    {
        (this.loss, this.training, this.validation, this.options) = (loss, training, validation, options);
        int classCount = loss.Distance.ClassCount;
        Check(training, nameof(training));
        if (validation is not null)
            Check(validation, nameof(validation));
        if (validation is not null)
            FeatureNames.CheckLike(validation, training.FeatureNames, training.CategoryNames, "the training rows", nameof(validation));

        foreach (int column in validation is null ? [] : training.CategoricalFeatures)
            DataChecks.Categories(validation!.Features, column, training.FeatureNames[column]);
        ReadOnlySpan<float> classWeights = options.Loss.ClassWeights.Span;
        if (!classWeights.IsEmpty && classWeights.Length != classCount)
        {
            throw new ArgumentException(
                DataChecks.Text($"The loss has {classWeights.Length} class weights, but there are {classCount} classes."), nameof(options));
        }

        shares = ClassShares.Of(training, classCount, options.Loss);
    }

    private int IterationCount => options.Iterations
        ?? (validation is null ? BoosterDefaults.IterationsWithoutValidation : BoosterDefaults.IterationsWithValidation);

    /// <summary>The time that LightGBM has grown trees for.</summary>
    internal TimeSpan GrowingTime { get; private set; }

    /// <summary>The time of all iterations, with <see cref="GrowingTime"/>.</summary>
    internal TimeSpan IterationTime { get; private set; }

    /// <summary>Trains, and returns the text of the model.</summary>
    internal byte[] Run(IProgress<BoosterProgress>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        LightGbmLibrary.Require();
        using ThreadGate.Pass pass = ThreadGate.Enter(ParameterText.ThreadCount(options.Threads));
        string parameters = ParameterText.Of(options, training, loss.Distance.ClassCount);
        var objective = new Objective(loss, training, options.Loss with { MaxDegreeOfParallelism = options.Threads }, shares);
        using DatasetHandle rows = training.Features.ToDataset(parameters, reference: null);
        Describe(rows, training);
        using DatasetHandle? heldOut = validation?.Features.ToDataset(parameters, rows);
        LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterCreate(rows, parameters, out BoosterHandle created));
        using BoosterHandle booster = created;
        ValidationScores? scores = null;
        if (heldOut is not null)
        {
            LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterAddValidData(booster, heldOut));
            scores = new ValidationScores(loss.Distance, validation!, options, shares);
        }

        long start = Stopwatch.GetTimestamp();
        int best = Iterate(booster, objective, scores, progress, cancellation);
        IterationTime = Stopwatch.GetElapsedTime(start);
        StartFold.Apply(booster, shares.StartScores);
        return TrainedText.Read(booster, best);
    }

    /// <summary>Grows trees until there is a reason to stop, and returns how many iterations to keep.</summary>
    private int Iterate(
        BoosterHandle booster, Objective objective, ValidationScores? scores, IProgress<BoosterProgress>? progress, CancellationToken cancellation)
    {
        // Without scores every iteration is as good as those before it, and more.
        var best = new BestIteration(scores is null ? null : options.EarlyStoppingRounds, scores is null ? (_, _) => true : scores.IsBetter);
        for (int iteration = 1; iteration <= IterationCount; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            double meanLoss = objective.Evaluate(booster);
            long start = Stopwatch.GetTimestamp();
            bool hasGrown = objective.Grow(booster);
            GrowingTime += Stopwatch.GetElapsedTime(start);
            if (!hasGrown && iteration > 1)
                break;
            double? score = scores?.Score(booster);
            best.Add(iteration, score ?? double.NaN);
            progress?.Report(
                new BoosterProgress(iteration, IterationCount, meanLoss, score, best.Iteration, score is null ? null : best.Score));
            if (!hasGrown || best.EndsAt(iteration))
                break;
        }

        return best.Iteration;
    }

    private static unsafe void Describe(DatasetHandle dataset, BoosterData data)
    {
        string[] names = FeatureNames.Plain(data.FeatureNames);
        var texts = new byte*[names.Length];
        byte[][] bytes = Array.ConvertAll(names, NativeText.ZeroTerminated);
        GCHandle[] pins = Array.ConvertAll(bytes, text => GCHandle.Alloc(text, GCHandleType.Pinned));
        try
        {
            for (int i = 0; i < texts.Length; i++)
                texts[i] = (byte*)pins[i].AddrOfPinnedObject();
            fixed (byte** first = texts)
                LightGbmLibrary.Check(LightGbmNative.LGBM_DatasetSetFeatureNames(dataset, first, texts.Length));
        }
        finally
        {
            foreach (GCHandle pin in pins)
                pin.Free();
        }
    }

    private void Check(BoosterData data, string name)
    {
        int classCount = loss.Distance.ClassCount;
        if ((long)data.RowCount * classCount > Array.MaxLength)
            throw new ArgumentException(DataChecks.Text($"{data.RowCount} rows of {classCount} classes are more than an array holds."), name);
        DataChecks.Classes(data.Targets, classCount, name);
        if (data.Targets.Labels is null)
            StructureChecks.SoftTargets(loss.Distance);
    }
}
