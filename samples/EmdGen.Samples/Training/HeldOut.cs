namespace EmdGen.Samples.Training;

/// <summary>What a network says of rows that it was not trained on, and what is true.</summary>
/// <param name="Logits">[N,C].</param>
/// <param name="Labels">[N], N of 1 or more.</param>
public sealed record HeldOut(float[] Logits, int[] Labels)
{
    /// <summary>[N,C].</summary>
    public float[] Probabilities()
    {
        float[] probabilities = new float[Logits.Length];
        OrdinalDecoding.Softmax(Logits, Logits.Length / Labels.Length, probabilities);
        return probabilities;
    }
}
