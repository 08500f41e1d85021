using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>A method that evaluates one kind of target for one kind of numbers.</summary>
/// <param name="Kind">The kind of target.</param>
/// <param name="Is16Bit">Whether numbers are the bits of 16-bit types; float32 otherwise.</param>
internal sealed record Evaluation(TargetKind Kind, bool Is16Bit)
{
    /// <summary>The name that ISquaredEmd gives it.</summary>
    public string InterfaceName => Is16Bit ? "Evaluate16Bit" : "Evaluate";

    public string Parameters
        => $"{(Is16Bit ? Names.Type16Bit + " type, " : "")}{Names.ReadOnlySpan}<{Number}> logits, {Kind.Type(Number)} {Kind.Parameter}, "
            + $"{(Is16Bit ? Names.Outputs16Bit : Names.Outputs)} outputs, {Names.GroundDistance}? distance, {Names.Options}? options";

    /// <summary>The arguments that pass the parameters on.</summary>
    public string Arguments => $"{Type}logits, {Kind.Parameter}, outputs, distance, options";

    /// <summary>The expression of the batch.</summary>
    public string Batch => $"{Names.EmdBatch}.Of({Type}logits, {Kind.Parameter}, outputs)";

    private string Number => Is16Bit ? "ushort" : "float";

    private string Type => Is16Bit ? "type, " : "";

    /// <summary>The evaluations of every kind of target that kernels take, for each kind of numbers.</summary>
    public static IEnumerable<Evaluation> Of(ClassSet set)
        => new[] { false, true }.SelectMany(is16Bit => TargetKind.OfKernels(set).Select(kind => new Evaluation(kind, is16Bit)));
}
