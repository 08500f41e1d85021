using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.SingleRow;

/// <summary>The numbers of one row between the passes over its classes, in groups of four vectors, and the arrays that all rows share.</summary>
internal readonly unsafe struct RowScratch
{
    internal RowScratch(float* memory, int classCount, int width)
    {
        GroupLength = 4 * width;
        GroupCount = Groups(classCount, width);
        Rest = classCount % GroupLength;
        Stride = ScratchStride.Of(GroupCount * GroupLength);
        Masses = memory;
    }

    /// <summary>The number of classes in a group.</summary>
    internal int GroupLength { get; }

    internal int GroupCount { get; }

    /// <summary>The distance of a class's number in one array from its number in the array before.</summary>
    internal nint Stride { get; }

    /// <summary>The number of classes in the last group where it is not whole, or 0.</summary>
    internal int Rest { get; }

    /// <summary>The masses exp(z - max), each group interleaved by fours.</summary>
    internal float* Masses { get; }

    /// <summary>The slopes v_i, whose place the potentials V_j take, each group interleaved by fours.</summary>
    internal float* Slopes => Masses + Stride;

    /// <summary>[classes of a group]: their places in the group, in order.</summary>
    internal float* Places => Masses + (2 * Stride);

    /// <summary>The spacing above each class, each group interleaved by fours, where spacings differ.</summary>
    internal float* Spacings => Masses + (3 * Stride);

    /// <summary>The logits of a last group that is not whole.</summary>
    internal float* Last => Masses + (4 * Stride);

    /// <summary>The gradient of a last group that is not whole.</summary>
    internal float* LastGradient => Last + GroupLength;

    /// <summary>The number of floats that a row needs.</summary>
    internal static long Length(int classCount, int width)
        => (4 * ScratchStride.Of((long)Groups(classCount, width) * 4 * width)) + (2 * 4 * width);

    internal static int Groups(int classCount, int width) => (int)(((long)classCount + (4 * width) - 1) / (4 * width));

    /// <summary>The address of a group: in the row, or of its copy where it is not whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal float* Group(float* row, int group, float* last)
        => Rest != 0 && group == GroupCount - 1 ? last : row + ((nint)group * GroupLength);

    /// <summary>Fills the arrays that all rows share.</summary>
    internal void Prepare<TOps, TVector>(ReadOnlySpan<float> spacings)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        for (int j = 0; j < GroupLength; j++)
            Places[j] = j;
        if (!spacings.IsEmpty)
        {
            for (int group = 0; group < GroupCount; group++)
            {
                int start = group * GroupLength;
                var last = new Span<float>(Last, GroupLength);
                last.Clear();
                spacings.Slice(start, Math.Min(GroupLength, spacings.Length - start)).CopyTo(last);
                float* destination = Spacings + start;
                TOps.LoadInterleaved4(ref *Last, out TVector a, out TVector b, out TVector c, out TVector d);
                Columns<TOps, TVector>.PutFour(destination, a, b, c, d);
            }
        }

        // Places of the last group that have no class have no mass.
        new Span<float>(Last, GroupLength).Fill(float.NegativeInfinity);
    }

    /// <summary>Copies the logits of a last group that is not whole; <paramref name="row"/> is the row's start.</summary>
    internal void TakeLast<TOps, TVector>(float* row)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => Copy<TOps, TVector>(row + ((nint)(GroupCount - 1) * GroupLength), Last);

    /// <summary>Copies the gradient of a last group that is not whole; <paramref name="row"/> is the row's start.</summary>
    internal void GiveLast<TOps, TVector>(float* row)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => Copy<TOps, TVector>(LastGradient, row + ((nint)(GroupCount - 1) * GroupLength));

    /// <summary>Copies smaller and smaller pieces: none reads across two that were just written, for which the processor would wait.</summary>
    private void Copy<TOps, TVector>(float* source, float* destination)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        int i = 0;
        for (; i + TOps.Width <= Rest; i += TOps.Width)
            TOps.Store(ref destination[i], TOps.Load(ref source[i]));
        for (; i + 4 <= Rest; i += 4)
            Vector128.Store(Vector128.Load(source + i), destination + i);
        for (; i < Rest; i++)
            destination[i] = source[i];
    }
}
