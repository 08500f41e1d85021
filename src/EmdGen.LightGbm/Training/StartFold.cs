using System.Globalization;
using System.Text;
using EmdGen.LightGbm.Native;

namespace EmdGen.LightGbm.Training;

/// <summary>
/// Adds the start scores to the leaves of the first tree of each class: the model needs nothing beside its trees then, and is one that any front
/// end of LightGBM reads.
/// </summary>
internal static class StartFold
{
    private const string LeafCountKey = "\nnum_leaves=";

    internal static void Apply(BoosterHandle booster, double[] startScores)
    {
        int[] leafCounts = LeafCounts(booster, startScores.Length);
        for (int tree = 0; tree < startScores.Length; tree++)
        {
            for (int leaf = 0; leaf < leafCounts[tree]; leaf++)
            {
                LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterGetLeafValue(booster, tree, leaf, out double value));
                LightGbmLibrary.Check(LightGbmNative.LGBM_BoosterSetLeafValue(booster, tree, leaf, value + startScores[tree]));
            }
        }
    }

    /// <summary>The leaves of the first trees, which the C API tells in the text of the model alone.</summary>
    private static int[] LeafCounts(BoosterHandle booster, int treeCount)
    {
        ReadOnlySpan<char> text = Encoding.UTF8.GetString(TrainedText.Read(booster, iterationCount: 1));
        var counts = new int[treeCount];
        for (int tree = 0; tree < treeCount; tree++)
        {
            int at = text.IndexOf(LeafCountKey);
            if (at < 0)
                throw new LightGbmException(FormattableString.Invariant($"LightGBM made {tree} trees in place of {treeCount}."));
            text = text[(at + LeafCountKey.Length)..];
            counts[tree] = int.Parse(text[..text.IndexOf('\n')], NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return counts;
    }
}
