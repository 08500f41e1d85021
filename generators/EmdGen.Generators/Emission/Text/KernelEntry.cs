namespace EmdGen.Generators.Emission.Text;

/// <summary>A method that evaluates one kind of target for one kind of numbers: what its callers and its declarations share.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Parameters">Its parameters before the options.</param>
/// <param name="Arguments">The same, to be passed on.</param>
internal sealed record KernelEntry(string Name, string Parameters, string Arguments)
{
    /// <summary>For float32, or for the bits of 16-bit numbers.</summary>
    public static KernelEntry Of(TargetKind kind, bool is16Bit)
    {
        string number = is16Bit ? "ushort" : "float", type = is16Bit ? Names.Type16Bit + " type, " : "";
        string outputs = is16Bit ? Names.Outputs16Bit : Names.Outputs;
        return new(
            is16Bit ? MemberNames.Evaluate16Bit : MemberNames.Evaluate,
            $"{type}{Names.ReadOnlySpan}<{number}> logits, {kind.Type(number)} {kind.Parameter}, {outputs} outputs",
            $"{(is16Bit ? "type, " : "")}logits, {kind.Parameter}, outputs");
    }
}
