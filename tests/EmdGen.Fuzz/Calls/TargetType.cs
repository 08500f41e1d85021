namespace EmdGen.Fuzz.Calls;

/// <summary>What targets are.</summary>
internal enum TargetType
{
    Int32,
    Int64,
    Members,
    Soft,
}
