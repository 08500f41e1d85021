using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>Whole blocks of rows for an unrolled kernel: as many rows a block as the vector has lanes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RowBlocks
{
    /// <summary>How many blocks there are.</summary>
    public readonly nint Count;

    /// <summary>Whether the batch lies beyond the caches, so that it pays to ask for memory ahead.</summary>
    public readonly bool ExceedsCache;

    /// <summary>How far two classes of one position lie apart; 0 for rows of classes.</summary>
    public readonly nint ClassStride;

    /// <summary>[rows, C]; with positions [C, rows] of a wider image.</summary>
    public readonly ref float Logits;

    /// <summary>[rows], every one a class index; a null reference for soft targets.</summary>
    public readonly ref int Labels;

    /// <summary>The shape of the logits; a null reference for hard labels.</summary>
    public readonly ref float Targets;

    /// <summary>lambda: what every loss is multiplied by, and so every gradient.</summary>
    public readonly float EmdWeight;

    /// <summary>alpha, where the kernel computes a cross entropy.</summary>
    public readonly float CrossEntropyWeight;

    /// <summary>A table's costs as <see cref="ILaneOps{TVector}"/> looks them up: those of class i from i times 16 on; a null reference for others.</summary>
    public readonly ref float Costs;

    /// <summary>What the gradient of each row is multiplied by beside that.</summary>
    public readonly ref float Scales;

    /// <summary>How far <see cref="Scales"/> moves from block to block: 0 where all rows share one scale.</summary>
    public readonly nint ScaleStep;

    /// <summary>[rows]: the losses go here, without the rows' weights.</summary>
    public readonly ref float Losses;

    /// <summary>The shape of the logits: the gradient goes here; a null reference where none is asked for.</summary>
    public readonly ref float Gradient;

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
        float* gradient)
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
    }
}
