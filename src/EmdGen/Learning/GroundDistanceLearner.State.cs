using System.Buffers.Binary;
using EmdGen.Learning;
using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen;

/// <content>Everything observed so far, as bytes.</content>
public sealed partial class GroundDistanceLearner
{
    /// <summary>Everything observed so far, the same bytes on every machine: 32 + 8 C + 16 C F of them.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[LearnerState.Length(ClassCount, FeatureCount)];
        LearnerState.WriteHeader(bytes, ClassCount, FeatureCount, ZeroRowCount);
        Span<byte> rest = bytes.AsSpan(LearnerState.HeaderLength);
        foreach (long count in counts)
        {
            BinaryPrimitives.WriteInt64LittleEndian(rest, count);
            rest = rest[sizeof(long)..];
        }

        for (int c = 0; c < ClassCount; c++)
        {
            for (int f = 0; f < FeatureCount; f++)
            {
                BinaryPrimitives.WriteInt128LittleEndian(rest, sums[c, f]);
                rest = rest[16..];
            }
        }

        LearnerState.WriteHash(bytes);
        return bytes;
    }

    /// <summary>The learner whose bytes these are.</summary>
    /// <param name="bytes">From <see cref="ToBytes"/>.</param>
    /// <exception cref="ArgumentException">
    /// The bytes are no learner's, of another version, cut, too long or altered, or a count or sum is one that no rows give.
    /// </exception>
    public static GroundDistanceLearner FromBytes(ReadOnlySpan<byte> bytes)
    {
        (int classCount, int featureCount, long zeroRowCount) = LearnerState.ReadHeader(bytes);
        var learner = new GroundDistanceLearner(classCount, featureCount);
        learner.Count(null, zeroRowCount);
        ReadOnlySpan<byte> rest = bytes[LearnerState.HeaderLength..];
        for (int c = 0; c < classCount; c++)
        {
            learner.Count(c, BinaryPrimitives.ReadInt64LittleEndian(rest));
            rest = rest[sizeof(long)..];
        }

        for (int c = 0; c < classCount; c++)
        {
            for (int f = 0; f < featureCount; f++)
            {
                learner.SetSum(c, f, BinaryPrimitives.ReadInt128LittleEndian(rest));
                rest = rest[16..];
            }
        }

        return learner;
    }

    /// <summary>True where a learner may have these counts.</summary>
    internal static bool Fits(int classCount, int featureCount)
        => classCount is >= 2 and <= CostTable.LargestClassCount && featureCount >= 1 && (long)classCount * featureCount <= MaxEntries;

    /// <summary>Takes a count that was read, of a class or of the rows skipped.</summary>
    private void Count(int? @class, long count)
    {
        if (count < 0 || count > long.MaxValue - RowCount - ZeroRowCount)
        {
            throw LearnerState.Invalid(
                $"The bytes count {Counted.Of(count, "row")} after {RowCount + ZeroRowCount}, but 0 to {long.MaxValue} fit in all.");
        }

        if (@class is { } c)
        {
            counts[c] = count;
            RowCount += count;
        }
        else
        {
            ZeroRowCount = count;
        }
    }

    private void SetSum(int @class, int feature, Int128 sum)
    {
        Int128 most = (Int128)counts[@class] * FixedPointSums.One;
        if (sum > most || sum < -most)
        {
            throw LearnerState.Invalid(
                $"The sum of feature {feature} of class {@class} is {sum}, which is more than its {Counted.Of(counts[@class], "row")} can give.");
        }

        sums[@class, feature] = sum;
    }
}
