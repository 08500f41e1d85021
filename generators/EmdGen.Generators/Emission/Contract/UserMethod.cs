using EmdGen.Generators.Emission.Text;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>One overload of Loss or LossAndGradient.</summary>
/// <param name="Kind">The kind of target.</param>
/// <param name="Number">The type of logits, soft targets and gradient.</param>
/// <param name="Trailing">The parameters that end it.</param>
/// <param name="HasLosses">Whether it writes the loss of each row.</param>
/// <param name="HasGradient">Whether it writes the gradient.</param>
internal sealed record UserMethod(TargetKind Kind, NumberKind Number, TrailingParameters Trailing, bool HasLosses, bool HasGradient)
{
    public string Name => BaseName + Number.MethodSuffix;

    /// <summary>A list of numbers that no type is said of, <c>[2, 0, 0]</c>, means float32 as logits and class indices as labels.</summary>
    public bool IsMeantByBareLists => Number == NumberKind.Single && Kind.Label == "int";

    /// <summary>The parameters before those that end it.</summary>
    public string Parameters
        => $"{Names.ReadOnlySpan}<{Number.Type}> logits, {Kind.Type(Number.Type)} {Kind.Parameter}"
            + (HasLosses ? $", {Names.Span}<float> losses" : "")
            + (HasGradient ? $", {Names.Span}<{Number.Type}> gradient" : "");

    /// <summary>The same method for float32, as a doc comment refers to it.</summary>
    public string SingleReference
    {
        get
        {
            UserMethod single = this with { Number = NumberKind.Single };
            string logits = Names.ReadOnlySpan + "<float>", targets = Kind.Type("float");
            string outputs = string.Concat(Enumerable.Repeat($", {Names.Span}<float>", (HasLosses ? 1 : 0) + (HasGradient ? 1 : 0)));
            return $"{single.Name}({logits}, {targets}{outputs}, {Trailing.ReferenceTypes})".Replace('<', '{').Replace('>', '}');
        }
    }

    /// <summary>The call that it makes: of the kernel by way of the enum's labels, or of the private method for its kind of target.</summary>
    public string Call
    {
        get
        {
            string type = Number.Type16Bit is null ? "" : Number.Type16Bit + ", ", logits = Number.Bits("logits");
            string targets = Kind.Label is null ? Number.Bits(Kind.Parameter) : Kind.Parameter, rest = $"{Outputs}, {Trailing.Distance}, options";
            return Kind.IsEnum
                ? $"{Names.EnumLabels}.Evaluate({MemberNames.KernelInstance}, {type}{logits}, {targets}, {MemberNames.UnderlyingValues}, {rest})"
                : $"{MemberNames.Evaluate}({type}{logits}, {targets}, {rest})";
        }
    }

    private string Outputs => (Number.Type16Bit is null ? Names.Outputs : Names.Outputs16Bit) + ".LossOnly"
        + (HasLosses ? ".WithLosses(losses)" : "") + (HasGradient ? ".WithGradient(gradient)" : "");

    private string BaseName => HasGradient ? MemberNames.LossAndGradient : MemberNames.Loss;
}
