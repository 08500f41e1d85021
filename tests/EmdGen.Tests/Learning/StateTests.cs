using System.Buffers.Binary;
using System.Text;
using CsCheck;
using EmdGen.Tests.BadInput;

namespace EmdGen.Tests.Learning;

/// <summary>A learner's bytes: the format, the way back, and what is refused.</summary>
public class StateTests
{
    private const int HashLength = 8;

    [Fact]
    public void Format_is_what_it_says()
    {
        var learner = new GroundDistanceLearner(2, 3);
        learner.Observe([1, -2, 1, 0, 0, 0, 3, 0, 0], [1, 0, 1]);
        byte[] bytes = learner.ToBytes();
        Assert.Equal(24 + (2 * 8) + (2 * 3 * 16) + HashLength, bytes.Length);
        Assert.Equal("EGDL", Encoding.ASCII.GetString(bytes, 0, 4));
        Assert.Equal([1, 2, 3], new[] { 4, 8, 12 }.Select(at => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at))));
        Assert.Equal([1L, 0, 2], new[] { 16, 24, 32 }.Select(at => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at))));
        Int128 one = (Int128)1 << 40;
        Int128[] sums = [0, 0, 0, one / 4 * 5, -one / 2, one / 4];
        Assert.Equal(sums, Enumerable.Range(0, 6).Select(i => BinaryPrimitives.ReadInt128LittleEndian(bytes.AsSpan(40 + (16 * i)))));
    }

    [Fact]
    public void Bytes_come_back_as_the_same_learner()
        => Gen.Select(Gen.Int[2, 7], Gen.Int[1, 9], Gen.Int[0, 60], Gen.Int[0, int.MaxValue - 1]).Sample(
            (classCount, featureCount, rows, seed) =>
            {
                GroundDistanceLearner learner = Observations.Random(classCount, featureCount, rows, seed).Learn();
                GroundDistanceLearner back = GroundDistanceLearner.FromBytes(learner.ToBytes());
                Assert.Equal(learner.ToBytes(), back.ToBytes());
                Assert.Equal((learner.RowCount, learner.ZeroRowCount), (back.RowCount, back.ZeroRowCount));
                Assert.Equal(learner.Estimate().Distances(), back.Estimate().Distances());
                Observations more = Observations.Random(classCount, featureCount, 30, seed / 2);
                learner.Merge(more.Learn());
                back.Observe(more.Features, more.Labels);
                Assert.Equal(learner.ToBytes(), back.ToBytes());
            });

    [Fact]
    public void Any_altered_byte_is_noticed()
    {
        byte[] bytes = Small().ToBytes();
        for (int i = 0; i < bytes.Length; i++)
        {
            foreach (byte flip in new byte[] { 1, 0x80, 0xFF })
            {
                byte[] altered = [.. bytes];
                altered[i] ^= flip;
                Refuse(altered);
            }
        }
    }

    [Fact]
    public void Any_other_length_is_noticed()
    {
        byte[] bytes = Small().ToBytes();
        for (int length = 0; length < bytes.Length; length++)
            Refuse(bytes[..length], FormattableString.Invariant($"{length} bytes"));
        Refuse([.. bytes, 0], "of 3 classes of 2 features");
    }

    [Fact]
    public void Random_bytes_are_refused() => Gen.Byte.Array[0, 200].Sample(bytes => Refuse(bytes));

    [Fact]
    public void What_is_wrong_is_named()
    {
        Refuse(With(bytes => bytes[0] = (byte)'X'), "5847444C", "4547444C");
        Refuse(With(bytes => bytes[4] = 2), "version 2", "version 1");
        Refuse(With(bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], -3)), "-3 classes of 2 features");
        Refuse(With(bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], 1)), "1 class of 2 features");
        Refuse(With(bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], 1)), "3 classes of 1 feature.");
        Refuse(With(bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], int.MaxValue)), "3 classes of 2147483647 features");
        Refuse(With(bytes => bytes[^1] ^= 1, rehash: false), "hash");
        Refuse(With(bytes => BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], -1)), "count -1 rows");
        Refuse(With(bytes => BinaryPrimitives.WriteInt64LittleEndian(bytes[24..], long.MinValue)), "count -9223372036854775808 rows");
        Refuse(With(bytes => BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], long.MaxValue)), "count 9223372036854775807 rows after");
        foreach (Int128 sum in new[] { ((Int128)1 << 40) + 1, -((Int128)1 << 40) - 1, Int128.MaxValue, Int128.MinValue })
        {
            byte[] bytes = With(bytes => BinaryPrimitives.WriteInt128LittleEndian(bytes[64..], sum));
            Refuse(bytes, "feature 1 of class 0", sum.ToString(), "its 1 row can give");
        }
    }

    /// <summary>Three classes of two features, with a row of class 0 and 2 and one of zeros.</summary>
    private static GroundDistanceLearner Small()
    {
        var learner = new GroundDistanceLearner(3, 2);
        learner.Observe([1, -2, 0, 0, 3, 5], [0, 1, 2]);
        return learner;
    }

    private static byte[] With(Alteration alter, bool rehash = true)
    {
        byte[] bytes = Small().ToBytes();
        alter(bytes);
        if (!rehash)
            return bytes;
        ulong hash = 0xCBF29CE484222325;
        foreach (byte value in bytes.AsSpan(..^HashLength))
            hash = (hash ^ value) * 0x100000001B3;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(^HashLength..), hash);
        return bytes;
    }

    private static void Refuse(byte[] bytes, params string[] words)
        => Refusal.Names(Assert.Throws<ArgumentException>(() => GroundDistanceLearner.FromBytes(bytes)), "bytes", words);

    private delegate void Alteration(Span<byte> bytes);
}
