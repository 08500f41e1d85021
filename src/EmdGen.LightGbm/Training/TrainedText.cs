using EmdGen.LightGbm.Native;

namespace EmdGen.LightGbm.Training;

/// <summary>The text of a model as LightGBM writes it.</summary>
internal static class TrainedText
{
    /// <summary>The text of the first iterations.</summary>
    internal static unsafe byte[] Read(BoosterHandle booster, int iterationCount)
        => NativeText.Read((long length, out long needed, byte* text)
            => LightGbmNative.LGBM_BoosterSaveModelToString(booster, 0, iterationCount, (int)ImportanceKind.Split, length, out needed, text));
}
