using System.Buffers;
using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;
using EmdGen.LightGbm.Native;

namespace EmdGen.LightGbm.Models;

/// <summary>The trees of a model in LightGBM's memory, which any number of threads may ask at once.</summary>
internal sealed unsafe class TreeModel : IDisposable
{
    private readonly BoosterHandle booster;

    /// <summary>LightGBM predicts one row at a time with one of these, which locks itself: each call takes one that no other has.</summary>
    private readonly ConcurrentQueue<SingleRowHandle> singles = new();

    /// <summary>The owner, and the calls under way.</summary>
    private int users = 1;

    private TreeModel(BoosterHandle booster)
    {
        this.booster = booster;
        LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterGetNumClasses(booster, out int classCount));
        LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterGetNumFeature(booster, out int featureCount));
        LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterGetCurrentIteration(booster, out int iterationCount));
        (ClassCount, FeatureCount, IterationCount) = (classCount, featureCount, iterationCount);
    }

    internal int ClassCount { get; }

    internal int FeatureCount { get; }

    internal int IterationCount { get; }

    private static string Parameters => FormattableString.Invariant($"verbosity=-1 num_threads={ThreadGate.UsualThreadCount}");

    /// <summary>The model of a text that was checked.</summary>
    internal static TreeModel Load(byte[] text)
    {
        LightGbmLibrary.Require();
        using ThreadGate.Pass pass = ThreadGate.Enter(ThreadGate.UsualThreadCount);
        byte[] terminated = [.. text, 0];
        fixed (byte* first = terminated)
        {
            LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterLoadModelFromString(first, out _, out BoosterHandle booster));
            try
            {
                return new TreeModel(booster);
            }
            catch
            {
                booster.Dispose();
                throw;
            }
        }
    }

    /// <summary>Begins a call, which ends with <see cref="Dispose"/>; false where there is nobody left to use the model.</summary>
    internal bool TryEnter()
    {
        int count = Volatile.Read(ref users);
        while (count > 0)
        {
            int seen = Interlocked.CompareExchange(ref users, count + 1, count);
            if (seen == count)
                return true;
            count = seen;
        }

        return false;
    }

    /// <summary>Ends a call, or the owner's use. Who is last frees LightGBM's memory.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref users) > 0)
            return;
        while (singles.TryDequeue(out SingleRowHandle? single))
            single.Dispose();
        booster.Dispose();
    }

    /// <summary>[N,C]: the scores of rows.</summary>
    internal void RawScores<T>(ReadOnlySpan<T> features, Span<double> scores)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (features.Length != FeatureCount)
            Predict(features, PredictKind.RawScore, scores);
        else if (typeof(T) == typeof(double))
            SingleRow(MemoryMarshal.Cast<T, double>(features), scores);
        else
            WidenedRow(features, scores);
    }

    /// <summary>[N,C,F+1]: how much each feature adds to each score, and last what remains of the score.</summary>
    internal void Contributions<T>(ReadOnlySpan<T> features, Span<double> contributions)
        where T : unmanaged
        => Predict(features, PredictKind.Contributions, contributions);

    /// <summary>[F]: what each feature is worth.</summary>
    internal double[] Importance(ImportanceKind kind)
    {
        var result = new double[FeatureCount];
        fixed (double* first = result)
            LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterFeatureImportance(booster, -1, (int)kind, first));
        return result;
    }

    private void WidenedRow<T>(ReadOnlySpan<T> features, Span<double> scores)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] rented = ArrayPool<double>.Shared.Rent(features.Length);
        try
        {
            for (int i = 0; i < features.Length; i++)
                rented[i] = double.CreateTruncating(features[i]);
            SingleRow(rented.AsSpan(0, features.Length), scores);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private void SingleRow(ReadOnlySpan<double> features, Span<double> scores)
    {
        SingleRowHandle single = singles.TryDequeue(out SingleRowHandle? idle) ? idle : NewSingle();
        fixed (double* row = features, result = scores)
            LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterPredictForMatSingleRowFast(single, row, out _, result));
        singles.Enqueue(single);
    }

    private SingleRowHandle NewSingle()
    {
        using ThreadGate.Pass pass = ThreadGate.Enter(ThreadGate.UsualThreadCount);
        return new SingleRowHandle(booster, FeatureCount, Parameters);
    }

    private void Predict<T>(ReadOnlySpan<T> features, PredictKind what, Span<double> result)
        where T : unmanaged
    {
        if (features.IsEmpty)
            return;
        using ThreadGate.Pass pass = ThreadGate.Enter(ThreadGate.UsualThreadCount);
        DataKind kind = typeof(T) == typeof(float) ? DataKind.Single : DataKind.Double;
        fixed (T* rows = features)
        {
            fixed (double* first = result)
            {
                LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterPredictForMat(
                    booster,
                    rows,
                    (int)kind,
                    features.Length / FeatureCount,
                    FeatureCount,
                    1,
                    (int)what,
                    0,
                    -1,
                    Parameters,
                    out long length,
                    first));
                if (length != result.Length)
                    throw new LightGbmException(FormattableString.Invariant($"LightGBM gave {length} numbers in place of {result.Length}."));
            }
        }
    }
}
