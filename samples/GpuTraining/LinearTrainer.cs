using DiamondClarity;
using EmdGen.Gpu;
using ILGPU;
using ILGPU.Runtime;

namespace GpuTraining;

/// <summary>Trains a linear model by gradient descent over all rows: everything stays on the device, and the host only starts kernels.</summary>
internal sealed class LinearTrainer : IDisposable
{
    private const int RowsPerChunk = 64;
    private const int ClassCount = ClarityEmd.ClassCount;

    private readonly Accelerator accelerator;
    private readonly GpuSquaredEmd<ClarityEmd> loss;
    private readonly int featureCount;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> features;
    private readonly MemoryBuffer1D<int, Stride1D.Dense> labels;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> weights;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> logits;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> parts;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> value;
    private readonly Action<Index1D, ArrayView<float>, ArrayView<float>, ArrayView<float>, int, int> forward;
    private readonly Action<Index1D, ArrayView<float>, ArrayView<float>, ArrayView<float>, int, int, int> weightGradient;
    private readonly Action<Index1D, ArrayView<float>, ArrayView<float>, float> step;

    internal LinearTrainer(Accelerator accelerator, DiamondRows rows)
    {
        this.accelerator = accelerator;
        loss = new GpuSquaredEmd<ClarityEmd>(accelerator);
        featureCount = rows.FeatureCount;
        features = accelerator.Allocate1D(rows.Features);
        labels = accelerator.Allocate1D(rows.Labels);
        weights = accelerator.Allocate1D(new float[featureCount * ClassCount]);
        logits = accelerator.Allocate1D<float>((long)rows.Count * ClassCount);
        int chunks = (rows.Count + RowsPerChunk - 1) / RowsPerChunk;
        parts = accelerator.Allocate1D<float>((long)chunks * featureCount * ClassCount);
        value = accelerator.Allocate1D<float>(1);
        forward = accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<float>, ArrayView<float>, ArrayView<float>, int, int>(
            LinearKernels.Forward);
        weightGradient = accelerator.LoadAutoGroupedStreamKernel<
            Index1D, ArrayView<float>, ArrayView<float>, ArrayView<float>, int, int, int>(LinearKernels.WeightGradient);
        step = accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<float>, ArrayView<float>, float>(LinearKernels.Step);
    }

    /// <summary>Starts one step. The gradient takes the place of the logits.</summary>
    internal void Start(float rate)
    {
        forward((Index1D)logits.Length, features.View, weights.View, logits.View, featureCount, ClassCount);
        loss.Evaluate(
            accelerator.DefaultStream, logits.View, labels.View, GpuOutputs<float>.To(value.View).WithGradient(logits.View));
        weightGradient((Index1D)parts.Length, features.View, logits.View, parts.View, featureCount, ClassCount, RowsPerChunk);
        step((Index1D)weights.Length, weights.View, parts.View, rate);
    }

    /// <summary>Waits for the steps started, and returns the loss before the last.</summary>
    internal float Loss() => value.GetAsArray1D()[0];

    public void Dispose()
    {
        accelerator.Synchronize();
        loss.Dispose();
        foreach (MemoryBuffer buffer in new MemoryBuffer[] { features, labels, weights, logits, parts, value })
            buffer.Dispose();
    }
}
