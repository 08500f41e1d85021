using System.Runtime.Intrinsics;

namespace EmdGen.Metrics.Sums;

/// <summary>The most probable class of a row in 64 bits: its probability, whether it is the label, and whether the label got no probability.</summary>
internal static class TopClass
{
    /// <summary>A confidence is counted in units of 2^-32: so many bits fewer than a share.</summary>
    internal const int ConfidenceToShare = RowWeight.ShareBits - ConfidenceBits;

    /// <summary>The bits behind the point of a confidence.</summary>
    internal const int ConfidenceBits = 32;

    private const int Flags = 2;
    private const long RightFlag = 1, InfiniteFlag = 2;

    /// <param name="shares">The probabilities of four rows.</param>
    /// <param name="areRight">All bits of a lane where the class is the label.</param>
    /// <param name="areInfinite">All bits of a lane where the label got no probability.</param>
    internal static Vector256<long> Of(Vector256<long> shares, Vector256<long> areRight, Vector256<long> areInfinite)
        => Vector256.ShiftLeft(Vector256.ShiftRightLogical(shares, ConfidenceToShare), Flags)
            | (areRight & Vector256.Create(RightFlag))
            | (areInfinite & Vector256.Create(InfiniteFlag));

    /// <summary>The probability, in units of 2^-32.</summary>
    internal static long Confidence(long top) => top >> Flags;

    /// <summary>The same as a share.</summary>
    internal static long Share(long top) => Confidence(top) << ConfidenceToShare;

    /// <summary>1 where the class is the label, otherwise 0.</summary>
    internal static long Right(long top) => top & RightFlag;

    /// <summary>Whether the label got no probability.</summary>
    internal static bool IsInfinite(long top) => (top & InfiniteFlag) != 0;
}
