using System.Numerics;
using EmdGen.LightGbm.Native;

namespace EmdGen.LightGbm.Training;

/// <summary>The scores that the trees so far give the rows of one dataset, in LightGBM's layout, [C,N].</summary>
internal sealed class RawScores(int dataIndex, int rowCount, int classCount)
{
    private readonly double[] scores = GC.AllocateUninitializedArray<double>(rowCount * classCount);

    /// <summary>[C,N]: those of a class.</summary>
    internal ReadOnlySpan<double> Of(int classIndex) => scores.AsSpan(classIndex * rowCount, rowCount);

    /// <summary>[N]: the scores of a class with a number added, rounded once.</summary>
    internal void Read(int classIndex, double start, Span<float> logits)
    {
        ReadOnlySpan<double> from = Of(classIndex);
        int done = 0;
        for (var added = new Vector<double>(start); done <= logits.Length - Vector<float>.Count; done += Vector<float>.Count)
        {
            Vector<double> low = new Vector<double>(from[done..]) + added, high = new Vector<double>(from[(done + Vector<double>.Count)..]) + added;
            Vector.Narrow(low, high).CopyTo(logits[done..]);
        }

        for (; done < logits.Length; done++)
            logits[done] = (float)(from[done] + start);
    }

    /// <summary>Reads the scores.</summary>
    internal unsafe void Read(BoosterHandle booster)
    {
        fixed (double* target = scores)
        {
            LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterGetPredict(booster, dataIndex, out long length, target));
            if (length != scores.Length)
                throw new LightGbmException(FormattableString.Invariant($"LightGBM gave {length} scores in place of {scores.Length}."));
        }
    }
}
