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

    private static Accelerator Device => CpuDevice.Accelerator;

    [Theory]
    [InlineData(1)]
    [InlineData(SumShape.SegmentLength)]
    [InlineData(SumShape.SegmentLength + 1)]
    [InlineData((2 * SumShape.SegmentLength) - 1)]
    [InlineData((SumShape.SegmentLength * SumShape.SegmentLength) + 1)]
    public void Every_sum_is_added_once(int tiles)
    {
        var random = new Random(tiles);
        var losses = new float[KernelOrder.SumCount(tiles * RowsPerTile, RowsPerTile)];
        for (int i = 0; i < tiles; i++)
            losses[i] = random.NextSingle();
        using MemoryBuffer1D<float, Stride1D.Dense> sums = Device.Allocate1D(losses), value = Device.Allocate1D<float>(1);
        KernelOrder.Run(new Queue(sums.View, value.View, tiles), new TilePlan { RowCount = tiles * RowsPerTile });
        double expected = losses.Take(tiles).Average(loss => (double)loss);
        Assert.Equal(expected, value.GetAsArray1D()[0], 2e-7 * expected);
    }

    /// <summary>Tiles that have run already.</summary>
    private readonly struct Queue(ArrayView<float> sums, ArrayView<float> value, int tileCount) : IKernelQueue
    {
        public int RowsPerTile => CpuSumTests.RowsPerTile;

        public void SumWeights(int groupCount) => Assert.Fail("There are no weights.");

        public void AddUpWeights(SumRange range, SumRange segments) => Assert.Fail("There are no weights.");

        public void FinishWeights(SumRange range) => Assert.Fail("There are no weights.");

        public void Tiles(int groupCount)
        {
        }

        public void AddUp(SumRange range, SumRange segments)
            => Finish(range, sums.SubView(segments.First, segments.Count), (int)segments.Count, 1f);

        public void FinishLosses(SumRange range, bool hasWeightSum) => Finish(range, value, 1, tileCount);

        private void Finish(SumRange range, ArrayView<float> result, int groupCount, float divisor)
            => Device.LoadKernel<ArrayView<float>, ArrayView<float>, long, float, ArrayView<float>, int>(FinishKernel.Run)(
                Device.DefaultStream,
                new KernelConfig(groupCount, SumShape.GroupSize),
                sums.SubView(range.First, range.Count),
                result,
                range.Count,
                divisor,
                value,
                0);
    }
}
