namespace EmdGen;

/// <summary>Floating-point types of 16 bits that logits, soft targets and gradients may have.</summary>
public enum Emd16BitType
{
    /// <summary>IEEE 754 binary16, which .NET calls <see cref="System.Half"/>: 5 bits of exponent, 10 of fraction.</summary>
    Half,

    /// <summary>The upper half of a float32: 8 bits of exponent, 7 of fraction.</summary>
    BFloat16,
}
