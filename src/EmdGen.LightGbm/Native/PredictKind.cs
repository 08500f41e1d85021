namespace EmdGen.LightGbm.Native;

/// <summary>What the C API predicts, by its own values.</summary>
internal enum PredictKind
{
    RawScore = 1,
    Contributions = 3,
}
