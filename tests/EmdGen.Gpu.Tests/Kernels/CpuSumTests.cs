using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Gpu.Kernels.Tiles;
using EmdGen.Gpu.Launching;
using EmdGen.Testing.Gpu.Devices;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>Sums of so many tiles that one group does not finish them: in stages, each number once.</summary>
[Collection("devices")]
public class CpuSumTests
{
    private const int RowsPerTile = 2;

    /// <summary>The number of sums that a group adds up.</summary>
    private const int Segment = SumShape.TermsPerThread * SumShape.GroupSize;

    private static Accelerator Device => CpuDevice.Accelerator;

    [Theory]
    [InlineData(1)]
    [InlineData(Segment)]
    [InlineData(Segment + 1)]
    [InlineData((2 * Segment) - 1)]
    [InlineData((Segment * Segment) + 1)]
    public void Every_sum_is_added_once(int tiles)
    {
        var random = new Random(tiles);
        var losses = new float[KernelOrder.SumCount(tiles * RowsPerTile, RowsPerTile, SumShape.GroupSize)];
        for (int i = 0; i < tiles; i++)
        {
            losses[2 * i] = random.NextSingle();
            losses[(2 * i) + 1] = (i % 5) - 2;
        }

        using MemoryBuffer1D<float, Stride1D.Dense> sums = Device.Allocate1D(losses), value = Device.Allocate1D<float>(1);
        KernelOrder.Run(new Queue(sums.View, value.View, tiles), new TilePlan { RowCount = tiles * RowsPerTile });
        double expected = Enumerable.Range(0, tiles).Average(i => Math.ScaleB(losses[2 * i], (int)losses[(2 * i) + 1]));
        Assert.Equal(expected, value.GetAsArray1D()[0], 2e-7 * expected);
    }

    /// <summary>Tiles that have run already.</summary>
    private readonly struct Queue(ArrayView<float> sums, ArrayView<float> value, int tileCount) : IKernelQueue
    {
        public int RowsPerTile => CpuSumTests.RowsPerTile;

        public int SumGroupSize => SumShape.GroupSize;

        public void SumWeights(int groupCount) => Assert.Fail("There are no weights.");

        public void FinishWeights(SumRange range) => Assert.Fail("There are no weights.");

        public void Tiles(int groupCount)
        {
        }

        public void AddUp(SumRange range, SumRange segments)
            => Device.LoadKernel<ArrayView<float>, ArrayView<float>, long>(AddUpKernel<SumGroup>.Run)(
                Device.DefaultStream, new KernelConfig((int)segments.Count, SumShape.GroupSize), PairsOf(range), PairsOf(segments), range.Count);

        public void FinishLosses(SumRange range, bool hasWeightSum)
            => Device.LoadKernel<ArrayView<float>, ArrayView<float>, long, float, int, ArrayView<float>, int>(FinishKernel<SumGroup>.Run)(
                Device.DefaultStream, new KernelConfig(1, SumShape.GroupSize), PairsOf(range), value, range.Count, tileCount, 0, value, 0);

        private ArrayView<float> PairsOf(SumRange range) => sums.SubView(2 * range.First, 2 * range.Count);
    }
}
