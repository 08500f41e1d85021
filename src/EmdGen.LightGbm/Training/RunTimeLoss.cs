namespace EmdGen.LightGbm.Training;

/// <summary>The loss of a structure known at run time.</summary>
internal sealed class RunTimeLoss(GroundDistance distance) : IBoostedLoss
{
    public GroundDistance Distance => distance;

    public float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions options)
        => SquaredEmd.Evaluate(logits, labels, outputs, distance, options);

    public float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions options)
        => SquaredEmd.Evaluate(logits, targets, outputs, distance, options);
}
