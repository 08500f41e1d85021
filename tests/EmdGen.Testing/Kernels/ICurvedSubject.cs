namespace EmdGen.Testing.Kernels;

/// <summary>A subject that computes curvatures beside gradients.</summary>
public interface ICurvedSubject
{
    float Hard(float[] logits, int[] labels, EmdOutputs outputs, EmdOptions? options);

    float Soft(float[] logits, float[] targets, EmdOutputs outputs, EmdOptions? options);
}
