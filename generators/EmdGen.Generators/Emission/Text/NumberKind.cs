namespace EmdGen.Generators.Emission.Text;

/// <summary>A type of logits, soft targets and gradients that users may give.</summary>
/// <param name="Type">Of one number.</param>
/// <param name="MethodSuffix">The end of its methods' names; empty where the type tells them apart.</param>
/// <param name="Type16Bit">The member of the enum of 16-bit types that says what the bits are; null for float32.</param>
internal sealed record NumberKind(string Type, string MethodSuffix, string? Type16Bit)
{
    public static NumberKind Single { get; } = new("float", "", null);

    /// <summary>The types of 16 bits.</summary>
    public static IReadOnlyList<NumberKind> SixteenBit { get; } =
    [
        new(Names.Half, "", Names.Type16Bit + ".Half"),
        new("ushort", MemberNames.BFloat16Suffix, Names.Type16Bit + ".BFloat16"),
    ];

    /// <summary>The expression for a span of such numbers as the kernels take it.</summary>
    public string Bits(string span) => Type == Names.Half ? $"{Names.HalfNumbers}.AsBits({span})" : span;
}
