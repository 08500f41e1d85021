namespace EmdGen.LightGbm.Training;

/// <summary>The loss of a generated type, by its own kernel.</summary>
/// <param name="given">Null for a structure fixed at compile time; the distances of a learned one.</param>
internal sealed class GeneratedLoss<TEmd>(GroundDistance? given) : IBoostedLoss
    where TEmd : ISquaredEmd
{
    public GroundDistance Distance { get; } = CallStructure.Of<TEmd>(given);

    public float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions options)
        => TEmd.Evaluate(logits, labels, outputs, given, options);

    public float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions options)
        => TEmd.Evaluate(logits, targets, outputs, given, options);
}
