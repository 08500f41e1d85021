using EmdGen.Generators.Emission.Text;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>A method of ISquaredEmd that evaluates one kind of target for one kind of numbers.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Parameters">Its parameters before the distance.</param>
/// <param name="Batch">The expression of the batch that they describe.</param>
internal sealed record InterfaceMethod(string Name, string Parameters, string Batch)
{
    /// <summary>The method for float32, or for the bits of 16-bit numbers.</summary>
    public static InterfaceMethod Of(TargetKind kind, bool is16Bit)
    {
        string number = is16Bit ? "ushort" : "float", outputs = is16Bit ? Names.Outputs16Bit : Names.Outputs;
        string? type = is16Bit ? "type" : null;
        string parameters = $"{Names.ReadOnlySpan}<{number}> logits, {kind.Type(number)} {kind.Parameter}, {outputs} outputs";
        return new(
            is16Bit ? "Evaluate16Bit" : "Evaluate",
            is16Bit ? $"{Names.Type16Bit} type, {parameters}" : parameters,
            kind.Label is null
                ? KernelText.Batch(type, "logits", kind.Parameter, "outputs")
                : KernelText.WithLabels(KernelText.Batch(type, "logits", targets: null, "outputs"), kind.Parameter));
    }
}
