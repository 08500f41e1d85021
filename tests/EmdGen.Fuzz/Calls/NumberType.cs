namespace EmdGen.Fuzz.Calls;

/// <summary>What logits, soft targets and gradient are.</summary>
internal enum NumberType
{
    Single,
    Half,
    BFloat16,
}
