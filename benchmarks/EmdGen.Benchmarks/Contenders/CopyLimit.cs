using System.Runtime.Intrinsics;

namespace EmdGen.Benchmarks.Contenders;

/// <summary>What reading the logits and writing a gradient costs at the least: the faster of memmove and non-temporal stores.</summary>
public static unsafe class CopyLimit
{
    public static void Memmove(Batch batch) => batch.Logits.CopyTo(batch.Gradient);

    public static void NonTemporal(Batch batch)
    {
        fixed (float* source = batch.Logits, destination = batch.Gradient)
        {
            int width = Vector256<float>.Count;
            int start = (int)((32 - ((nuint)destination & 31)) & 31) / sizeof(float);
            int end = batch.Logits.Length - width;
            for (int i = start; i <= end; i += width)
                Vector256.StoreAlignedNonTemporal(Vector256.Load(source + i), destination + i);
        }
    }
}
