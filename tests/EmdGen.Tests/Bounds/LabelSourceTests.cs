using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Calls;
using EmdGen.Kernels.Structures;
using EmdGen.Kernels.Structures.Chain;
using EmdGen.Kernels.Structures.Table;
using EmdGen.Kernels.Structures.Tree;
using EmdGen.Numbers;
using EmdGen.Structures;

namespace EmdGen.Tests.Bounds;

/// <summary>Copies of labels are classes whatever the labels hold by then, and every kernel to which labels are places gets a copy.</summary>
public class LabelSourceTests
{
    private const int ClassCount = 7;

    private static readonly long[] Values =
        [0, 6, 3, 7, -1, -100, 1_000_000_000, int.MaxValue, int.MinValue, 5, long.MaxValue, long.MinValue, 1L << 32, (1L << 32) + 2, -(1L << 32)];

    [Fact]
    public unsafe void Copies_are_classes()
    {
        for (int count = 0; count < 70; count++)
        {
            long[] longs = [.. Enumerable.Range(0, count + 2).Select(i => Values[(i + count) % Values.Length])];
            int[] ints = Array.ConvertAll(longs, value => unchecked((int)value));
            int[] ofLongs = [.. Enumerable.Repeat(-7, count + 1)], ofInts = [.. ofLongs];
            fixed (long* first = longs)
            fixed (int* copies = ofLongs)
                LabelSource.Of(TargetKind.Int64, first, null).CopyClasses(1, count, ClassCount, copies);
            fixed (int* first = ints)
            fixed (int* copies = ofInts)
                LabelSource.Of(TargetKind.Int32, first, null).CopyClasses(1, count, ClassCount, copies);
            for (int i = 0; i < count; i++)
            {
                Assert.Equal(longs[i + 1] is >= 0 and < ClassCount ? (int)longs[i + 1] : ClassCount - 1, ofLongs[i]);
                Assert.Equal(ints[i + 1] is >= 0 and < ClassCount ? ints[i + 1] : ClassCount - 1, ofInts[i]);
            }

            Assert.Equal((-7, -7), (ofLongs[count], ofInts[count]));
        }
    }

    [Fact]
    public void Kernels_say_where_labels_are_places()
    {
        var shape = new RunTimeShape(40, exponent: 2);
        LossPlan plain = Plan(new EmdOptions { CrossEntropyWeight = 0 }), entropy = Plan(new EmdOptions { CrossEntropyWeight = 1 });
        LossPlan smooth = Plan(new EmdOptions { CrossEntropyWeight = 1, LabelSmoothing = 0.1 });
        var chain = new ChainKernel<UnitChain>(new UnitChain(40, 2), unit: 1);
        var tree = new StructureKernel<TreeTerms, RunTimeShape>(new((TreeDistance)LargeTree()), shape);
        var table = new StructureKernel<TableTerms<RunTimeShape>, RunTimeShape>(
            new(shape, ((TableDistance)GroundDistance.FromRows(new double[40, 40])).Costs.Single), shape);
        foreach (int width in new[] { 1, 4, 8, 16 })
        {
            Assert.False(chain.IndexesByLabel(plain, width));
            Assert.True(chain.IndexesByLabel(entropy, width));
            Assert.False(chain.IndexesByLabel(smooth, width));
            Assert.True(tree.IndexesByLabel(plain, width));
            Assert.True(table.IndexesByLabel(plain, width));
        }
    }

    private static LossPlan Plan(EmdOptions options) => new(options, new TermWeights(options, defaultCrossEntropyWeight: 0, classCount: 40, structureUnit: 1));

    private static GroundDistance LargeTree() => Structures.LargeTrees.Pairs(40);
}
