namespace EmdGen.LightGbm.Native;

/// <summary>The types of numbers that the C API takes, by its own values.</summary>
internal enum DataKind
{
    Single = 0,
    Double = 1,
}
