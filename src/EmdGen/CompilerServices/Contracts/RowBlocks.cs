using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>Whole blocks of rows for an unrolled kernel: a block has as many rows as the vector has lanes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RowBlocks
{
    /// <summary>The number of blocks.</summary>
    public readonly nint Count;

    /// <summary>The batch lies beyond the caches, so that it pays to ask for memory ahead.</summary>
    public readonly bool ExceedsCache;

    /// <summary>The distance between two classes of one position; 0 for rows of classes.</summary>
    public readonly nint ClassStride;

    /// <summary>[rows, C]; with positions [C, rows] of a wider image.</summary>
    public readonly ref float Logits;

    /// <summary>[rows], every one a class index; a null reference for soft targets.</summary>
    public readonly ref int Labels;

    /// <summary>The shape of the logits; a null reference for hard labels.</summary>
    public readonly ref float Targets;

    /// <summary>lambda: every loss is multiplied by it, and so is every gradient.</summary>
    public readonly float EmdWeight;

    /// <summary>alpha, where the kernel computes a cross entropy.</summary>
    public readonly float CrossEntropyWeight;

    /// <summary>
    /// A table's costs as <see cref="ILaneOps{TVector}"/> looks them up: those of class i lie from i times 16 on. A null reference for
    /// other structures.
    /// </summary>
    public readonly ref float Costs;

    /// <summary>The scale of each row: its gradient is multiplied by this beside lambda.</summary>
    public readonly ref float Scales;

    /// <summary>The step of <see cref="Scales"/> from block to block: 0 where all rows share one scale.</summary>
    public readonly nint ScaleStep;

    /// <summary>[rows]: the losses go here, without the rows' weights.</summary>
    public readonly ref float Losses;

    /// <summary>The shape of the logits: the gradient goes here; a null reference where none is asked for.</summary>
    public readonly ref float Gradient;

    /// <summary>The shape of the logits: the curvature goes here; a null reference where none is asked for.</summary>
    public readonly ref float Curvature;

    /// <summary>What p_j (1 - p_j) is multiplied by where it is a part of the curvature.</summary>
    public readonly float LogisticWeight;

    internal unsafe RowBlocks(
        nint count,
        bool exceedsCache,
        nint classStride,
        float* logits,
        int* labels,
        float* targets,
        float emdWeight,
        float crossEntropyWeight,
        ref float costs,
        float* scales,
        nint scaleStep,
        float* losses,
        float* gradient,
        float* curvature,
        float logisticWeight)
    {
        Count = count;
        ExceedsCache = exceedsCache;
        ClassStride = classStride;
        Logits = ref Unsafe.AsRef<float>(logits);
        Labels = ref Unsafe.AsRef<int>(labels);
        Targets = ref Unsafe.AsRef<float>(targets);
        EmdWeight = emdWeight;
        CrossEntropyWeight = crossEntropyWeight;
        Costs = ref costs;
        Scales = ref Unsafe.AsRef<float>(scales);
        ScaleStep = scaleStep;
        Losses = ref Unsafe.AsRef<float>(losses);
        Gradient = ref Unsafe.AsRef<float>(gradient);
        Curvature = ref Unsafe.AsRef<float>(curvature);
        LogisticWeight = logisticWeight;
    }
}
