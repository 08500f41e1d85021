using System.Runtime.InteropServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Calls;
using EmdGen.Kernels.SingleRow;
using EmdGen.Kernels.Structures.Chain;
using EmdGen.Numbers;
using EmdGen.Structures;
using EmdGen.Tests.BadInput;
using EmdGen.Validation;

namespace EmdGen.Tests.Bounds;

/// <summary>Sizes that an int or an array cannot hold.</summary>
public class SizeTests
{
    /// <summary>3 * 16 times it is 32 above 2^32.</summary>
    private const int Wrapping = 89_478_486;

    [Fact]
    public void Scratch_is_counted_in_64_bits()
    {
        Assert.Equal((3L * Wrapping * 16) + Wrapping + 10, BlockScratch.Length(Wrapping, 16));
        Assert.Equal((3L * ScratchStride.Of(16L * int.MaxValue)) + (1L << 31), BlockScratch.Length(int.MaxValue, 16));
        Assert.Equal((4L << 31) + (4 * 512) + (2 * 4 * 16), RowScratch.Length(int.MaxValue, 16));
        Assert.Equal(ScratchStride.Of(5000), (nint)ScratchStride.Of(5000L));
        Assert.Equal(16, WidenedTile.Rows(1 << 28, 16));
        Assert.Equal(16, WidenedTile.Rows(int.MaxValue, 16));
    }

    /// <summary>The logits are pages of zeros that nobody touches.</summary>
    [Fact]
    public unsafe void Classes_too_many_are_refused_before_anything_is_computed()
    {
        foreach (int classCount in new[] { Wrapping, ChunkSizes.LargestClassCount + 1 })
        {
            float[] losses = [-7];
            var kernel = new ChainKernel<UnitChain>(new UnitChain(classCount, 2), unit: 1);
            void* logits = NativeMemory.AllocZeroed((nuint)classCount, sizeof(float));
            try
            {
                foreach (EmdOptions options in new[]
                {
                    new EmdOptions(), new EmdOptions { LabelSmoothing = 0.1 }, new EmdOptions { RowWeights = new[] { 2f } },
                })
                {
                    ArgumentException refused = Assert.Throws<ArgumentException>(() => BatchCall<ChainKernel<UnitChain>>.Evaluate(
                        kernel,
                        EmdBatch.Of(
                            new ReadOnlySpan<float>(logits, classCount), new[] { 5 }, EmdOutputs.LossOnly.WithLosses(losses)),
                        options));
                    Refusal.Names(refused, "distance", FormattableString.Invariant($"{classCount} classes"), "16777216 at most");
                }
            }
            finally
            {
                NativeMemory.Free(logits);
            }

            Assert.Equal(-7, losses[0]);
        }
    }

    /// <summary>The sum of all parts is what an array has to hold.</summary>
    [Fact]
    public void Scratch_beyond_an_array_is_refused()
    {
        const int classCount = ChunkSizes.LargestClassCount;
        foreach (NumberKind kind in Enum.GetValues<NumberKind>())
        {
            Batch batch = BatchOf(kind, classCount);
            Refusal.Names(
                Assert.Throws<ArgumentException>(() => new ChunkSizes(batch, int.MaxValue, 16)),
                "distance",
                "16777216 classes",
                "2147483591 at most");
        }

        var sizes = new ChunkSizes(BatchOf(NumberKind.Single, classCount), BlockScratch.Length(classCount, 16), 16);
        Assert.Equal((6L * 16 * classCount) + (3 * 512) + classCount + (3 * 32) + 16, sizes.Length);
    }

    [Fact]
    public void Tables_have_as_many_classes_as_an_array_holds_costs_of()
    {
        const int most = CostTable.LargestClassCount;
        long longest = Array.MaxLength;
        Assert.True(((long)most * most) + 16 <= longest);
        Assert.True((most + 1L) * (most + 1L) > longest);
        TableDistance.CheckCount(most, "distances");
        Refusal.Names(
            Assert.Throws<ArgumentException>(() => TableDistance.CheckCount(most + 1, "distances")), "distances", "46341 classes", "46340 at most");
        Refusal.Names(
            Assert.Throws<ArgumentOutOfRangeException>(() => new GroundDistanceLearner(most + 1, 1)), "classCount", "46341 classes");
    }

    [Fact]
    public void Chains_have_as_many_classes_as_an_array_holds_positions()
        => Refusal.Names(
            Assert.Throws<ArgumentOutOfRangeException>(() => GroundDistance.Chain(int.MaxValue)), "classCount", "2147483647 classes");

    /// <summary>The largest batch: every index of it is an int.</summary>
    [Fact]
    public void Indices_of_the_largest_batch()
    {
        var rows = new BatchShape(int.MaxValue / 5, 5, 1);
        Assert.Equal((rows.RowCount * 5) - 1, rows.Index(rows.RowCount - 1, 4));
        var image = new BatchShape(int.MaxValue / 5, 5, int.MaxValue / 5);
        Assert.Equal((image.RowCount * 5) - 1, image.Index(image.RowCount - 1, 4));
        ArgumentException refused = Assert.Throws<ArgumentException>(() => BatchChecks.Outputs(
            new BatchShape(1 << 20, 1 << 20, 1), hasLosses: false, 0, hasGradient: true, 0, EmdOptions.Default));
        Refusal.Names(refused, "gradient", "1099511627776 logits");
    }

    private static unsafe Batch BatchOf(NumberKind kind, int classCount) => new()
    {
        Terms = new TermWeights(EmdOptions.Default, 0, classCount, structureUnit: 1),
        Chunks = new ChunkLayout(1, classCount, 1),
        ClassCount = classCount,
        PositionCount = 1,
        Logits = new NumberPointer(null, kind),
    };
}
