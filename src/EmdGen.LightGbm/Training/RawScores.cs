using EmdGen.LightGbm.Native;

namespace EmdGen.LightGbm.Training;

/// <summary>The scores that the trees so far give the rows of one dataset, in LightGBM's layout, [C,N].</summary>
internal sealed class RawScores(int dataIndex, int rowCount, int classCount)
{
    private readonly double[] scores = GC.AllocateUninitializedArray<double>(rowCount * classCount);

    /// <summary>[C,N]: those of a class.</summary>
    internal ReadOnlySpan<double> Of(int classIndex) => scores.AsSpan(classIndex * rowCount, rowCount);

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
