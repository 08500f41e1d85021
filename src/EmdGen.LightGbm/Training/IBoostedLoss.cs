namespace EmdGen.LightGbm.Training;

/// <summary>The loss that trees make small.</summary>
internal interface IBoostedLoss
{
    GroundDistance Distance { get; }

    /// <summary>The loss of rows with labels, and what the outputs ask for.</summary>
    float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, EmdOptions options);

    /// <summary>The loss of rows with distributions, and what the outputs ask for.</summary>
    float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, EmdOptions options);
}
