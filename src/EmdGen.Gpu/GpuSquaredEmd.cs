using System.Diagnostics.CodeAnalysis;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Gpu.Launching;
using EmdGen.Validation;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu;

/// <summary>
/// The squared EMD of generated classes on a device: the kernels that the generator wrote for them, on any ILGPU accelerator. A call takes views of
/// the device's memory and a stream, starts its kernels and returns; nothing is copied, waited for or, once there is room for the batch,
/// allocated.
/// </summary>
/// <remarks>
/// <para>
/// Calls that overlap in time, on several streams, need a loss each: they share room for their sums. A Context with <c>Math(MathMode.Fast)</c> and
/// <c>Optimize(OptimizationLevel.O2)</c> gives the fastest kernels.
/// </para>
/// <para>
/// Kernels cannot throw: where the CPU refuses a batch because a label is no class, a soft target or checked probabilities are no distribution, or
/// float32 cannot hold a row's weight (a mean without losses does not ask for that), that row's loss and gradient are NaN here, and so is the value. Calls
/// with host spans check first and refuse.
/// </para>
/// </remarks>
/// <typeparam name="TEmd">The type generated for the classes, in a project that references this package.</typeparam>
public sealed partial class GpuSquaredEmd<TEmd> : IDisposable
    where TEmd : struct, ISquaredEmd
{
    private readonly DeviceData data;
    private readonly Launchers<float> single;
    private readonly Launchers<ushort> half;
    private readonly Launchers<ushort> bfloat16;
    private GroundDistance structure;
    private TilePlan plan;

    /// <summary>Prepares the loss for a device; kernels are compiled when first called for.</summary>
    /// <param name="accelerator">Where to compute; not disposed of here.</param>
    /// <param name="options">What to compute; null for <see cref="EmdOptions.Default"/>. Weights are copied to the device now.</param>
    /// <param name="distance">Null for a structure fixed at compile time; the table to begin with for a learned one.</param>
    /// <exception cref="ArgumentException">The options contradict themselves or the classes.</exception>
    /// <exception cref="NotSupportedException">The classes were generated in a project that does not reference this package.</exception>
    [RequiresDynamicCode("ILGPU emits code at run time, which a program compiled ahead of time cannot.")]
    [RequiresUnreferencedCode("ILGPU finds its own types and the kernels by reflection, which a trimmed program may lack.")]
    public GpuSquaredEmd(Accelerator accelerator, EmdOptions? options = null, GroundDistance? distance = null)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        Accelerator = accelerator;
        Options = options ?? EmdOptions.Default;
        if (TEmd.DeviceKernels is null)
        {
            throw new NotSupportedException(
                $"{typeof(TEmd)} has no kernels for other devices: they are generated where the project of the classes references EmdGen.Gpu.");
        }

        structure = CallStructure.Of<TEmd>(distance);
        StructureChecks.Options(structure, Options);
        BatchChecks.Weights(new BatchShape(Options.RowWeights.Length, TEmd.ClassCount, Options.PositionCount), Options);
        (plan, bool isPlain) = PlanOf(structure);
        Type pass = KernelTypes.PassOf<TEmd>(isPlain);
        data = new DeviceData(accelerator, structure, Options);
        single = new Launchers<float, SingleFormat>(accelerator, pass);
        half = new Launchers<ushort, Packed16BitFormat<HalfFormat>>(accelerator, pass);
        bfloat16 = new Launchers<ushort, Packed16BitFormat<BFloat16Format>>(accelerator, pass);
    }

    /// <summary>The device that computes the loss.</summary>
    public Accelerator Accelerator { get; }

    /// <summary>The options that say what is computed.</summary>
    public EmdOptions Options { get; }

    /// <summary>Takes another table of distances for the calls from now on: for classes whose distances are learned while training.</summary>
    /// <param name="stream">
    /// The stream of those calls: the table is copied in its order. Calls with spans run on the accelerator's default stream.
    /// </param>
    /// <param name="distance">[C,C] distances.</param>
    /// <exception cref="ArgumentException">The classes' distances are fixed, or the table has another number of classes.</exception>
    public void UseDistance(AcceleratorStream stream, GroundDistance distance)
    {
        ArgumentNullException.ThrowIfNull(distance);
        GroundDistance next = CallStructure.Of<TEmd>(distance);
        StructureChecks.Options(next, Options);
        data.Replace(stream, next);
        structure = next;
        plan = PlanOf(next).Tiles;
    }

    /// <summary>Frees what the loss keeps on the device. Calls under way must have ended.</summary>
    public void Dispose() => data.Dispose();

    private OptionPlan PlanOf(GroundDistance distance)
        => PlanBuilder.Of(Options, distance.DefaultCrossEntropyWeight, TEmd.ClassCount, distance.Unit);
}
