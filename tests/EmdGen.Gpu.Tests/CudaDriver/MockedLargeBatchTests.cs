using EmdGen.Devices;
using EmdGen.Gpu.Cuda;
using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Numbers;
using EmdGen.Testing.CudaDriver;
using EmdGen.Testing.Gpu.CudaDriver;
using EmdGen.Testing.Rows;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>More logits than 32 bits count: the kernel's first group on classes that lie 2^30 numbers apart.</summary>
[Collection("devices")]
public class MockedLargeBatchTests
{
    private const int ClassCount = 5;
    private const int PositionCount = 1 << 30;
    private const int Rows = 128;

    [MockFact]
    public void Logits_beyond_2_to_the_31_are_found()
    {
        using var logits = new SparseMemory<float>((long)ClassCount * PositionCount);
        using var labels = new SparseMemory<int>(PositionCount);
        using var losses = new SparseMemory<float>(PositionCount);
        using var value = new SparseMemory<float>(1);
        var random = new RandomRows(1);
        float[] few = random.Logits(Rows, ClassCount, 1);
        int[] fewLabels = random.Labels(Rows, ClassCount);
        for (int row = 0; row < Rows; row++)
        {
            labels[row] = fewLabels[row];
            for (int j = 0; j < ClassCount; j++)
                logits[((long)j * PositionCount) + row] = few[(row * ClassCount) + j];
        }

        var options = new EmdOptions { Reduction = EmdReduction.Sum, PositionCount = PositionCount };
        PlayedKernels.Expect<Chains.Unit5>(NumberKind.Single, TargetKind.Int32, hasGradient: true, options);
        LaunchOneGroup();
        var batch = new CudaBatch
        {
            Numbers = NumberKind.Single,
            Kind = TargetKind.Int32,
            RowCount = PositionCount,
            Logits = logits.Address,
            Targets = labels.Address,
            Value = value.Address,
            Losses = losses.Address,
            Gradient = logits.Address,
        };
        new CudaLoss<Chains.Unit5>(MockDriver.Device()).Evaluate(batch, null, options);

        float[] expectedLosses = new float[Rows], expected = new float[few.Length];
        Chains.Unit5.LossAndGradient(few, fewLabels, expectedLosses, expected, new EmdOptions { Reduction = EmdReduction.Sum });
        for (int row = 0; row < Rows; row++)
        {
            Assert.Equal(expectedLosses[row], losses[row], 1e-5);
            for (int j = 0; j < ClassCount; j++)
                Assert.Equal(expected[(row * ClassCount) + j], logits[((long)j * PositionCount) + row], 1e-5);
        }
    }

    /// <summary>The others would take days here.</summary>
    private static unsafe void LaunchOneGroup()
    {
        MockDriver.Launch played = MockDriver.OnLaunch!;
        MockDriver.OnLaunch = (assembly, entryPoint, groupCount, groupSize, parameters) => played(assembly, entryPoint, 1, groupSize, parameters);
    }
}
