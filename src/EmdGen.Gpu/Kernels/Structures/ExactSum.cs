namespace EmdGen.Gpu.Kernels.Structures;

/// <summary>A sum of many terms, with what rounding takes from it kept beside it (Knuth's exact addition of two numbers).</summary>
internal struct ExactSum
{
    private float sum;
    private float rest;

    internal readonly float Value => sum + rest;

    internal void Add(float term)
    {
        float next = sum + term, added = next - sum;
        rest += (sum - (next - added)) + (term - added);
        sum = next;
    }
}
