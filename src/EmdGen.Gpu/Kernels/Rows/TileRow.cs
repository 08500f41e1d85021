using ILGPU;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>The row that a thread works on, alone or with its neighbours.</summary>
internal struct TileRow
{
    /// <summary>Shared: the logits of the tile, then their masses, then the gradient.</summary>
    internal ArrayView<float> Masses;

    /// <summary>Shared: the distributions of the tile, where targets are soft.</summary>
    internal ArrayView<float> Targets;

    /// <summary>Shared: what a structure leaves for each class.</summary>
    internal ArrayView<float> Flows;

    /// <summary>Shared: two numbers of every thread, which its neighbours read.</summary>
    internal ArrayView<float> Partials;

    /// <summary>Shared: the first constants, where they are few enough.</summary>
    internal ArrayView<float> Staged;

    /// <summary>The numbers of the structure.</summary>
    internal ArrayView<float> Constants;

    /// <summary>The integers of the structure.</summary>
    internal ArrayView<int> Indices;

    /// <summary>The index at which the row begins in Masses and Targets.</summary>
    internal int Start;

    /// <summary>The index at which the row begins in Flows.</summary>
    internal int FlowStart;

    /// <summary>The thread within its group.</summary>
    internal int Thread;

    /// <summary>The thread's place among those of the row.</summary>
    internal int Segment;

    /// <summary>The first class of the thread's segment.</summary>
    internal int First;

    /// <summary>The class after its last.</summary>
    internal int End;

    /// <summary>0 to C - 1, whatever the target.</summary>
    internal int Label;

    /// <summary>The near part of the gradient's factor.</summary>
    internal float Scale;
}
