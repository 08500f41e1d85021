using System.ComponentModel;
using EmdGen.CompilerServices.Contracts;
using ILGPU;

namespace EmdGen.Gpu.CompilerServices.Contracts;

/// <summary>
/// Few classes, with the EMD of logits written out class by class for one thread a row: no cross entropy, no smoothing, no root. Rows lie in
/// shared memory as float32.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnrolledDeviceShape : IDeviceShape
{
    /// <summary>The loss of a row with a class index as target.</summary>
    /// <param name="tile">The logits; where the gradient is on, written with it.</param>
    /// <param name="start">Where the row begins in the tile.</param>
    /// <param name="label">0 to C - 1.</param>
    /// <param name="scale">Multiplies the gradient, and not the loss.</param>
    static abstract float Hard<TGradient>(ArrayView<float> tile, int start, int label, float scale)
        where TGradient : struct, ISwitch;

    /// <summary>The loss of a row with a distribution as target.</summary>
    /// <param name="tile">The logits; where the gradient is on, written with it.</param>
    /// <param name="targets">The distributions, laid out as the tile.</param>
    /// <param name="start">Where the row begins in both.</param>
    /// <param name="scale">Multiplies the gradient, and not the loss.</param>
    static abstract float Soft<TGradient>(ArrayView<float> tile, ArrayView<float> targets, int start, float scale)
        where TGradient : struct, ISwitch;
}
