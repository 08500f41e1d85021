using System.ComponentModel;
using EmdGen.Devices;
using EmdGen.Numbers;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>
/// The loss of generated classes on a CUDA device, in the context and memory of another library. Through it that library's package reaches
/// the device's kernels, without a reference to the package that compiles them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CudaLoss
{
    private protected CudaLoss()
    {
    }

    /// <summary>
    /// True where there is a kernel for such batches that the device has room for (its shared memory bounds the number of classes), and
    /// that the driver takes. Compiles it when first asked.
    /// </summary>
    /// <param name="numbers">The type of logits.</param>
    /// <param name="kind">The kind of targets.</param>
    /// <param name="hasGradient">True where the gradient is asked for.</param>
    /// <param name="options">The options of the loss.</param>
    internal abstract bool CanEvaluate(NumberKind numbers, TargetKind kind, bool hasGradient, EmdOptions options);

    /// <summary>
    /// Starts the kernels of a batch on the device's default stream and returns, without waiting for the device. A label that is no class, or a
    /// soft target that is no distribution, makes its row's loss and gradient NaN, and so the value.
    /// </summary>
    /// <param name="batch">The addresses of its arrays.</param>
    /// <param name="distance">Null for a structure fixed at compile time; the table to use for a learned one.</param>
    /// <param name="options">The options of the loss.</param>
    /// <exception cref="ArgumentException">An option is contradicted; nothing was started.</exception>
    /// <exception cref="NotSupportedException">
    /// Targets are soft, but the distances a table; or the device lacks something that the kernel needs.
    /// </exception>
    internal abstract void Evaluate(in CudaBatch batch, GroundDistance? distance, EmdOptions options);
}
