using EmdGen.Gpu.Kernels;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Launching;
using EmdGen.Structures;
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
/// Kernels cannot throw: where the CPU refuses a batch because a label is no class, or a soft target no distribution, that row's loss and gradient
/// are NaN here, and so is the value. Calls with host spans check first and refuse.
/// </para>
/// </remarks>
/// <typeparam name="TEmd">The type generated for the classes, in a project that references this package.</typeparam>
public sealed partial class GpuSquaredEmd<TEmd> : IDisposable
    where TEmd : struct, ISquaredEmd
{
    private readonly DeviceData data;
    private readonly bool takesTargets;
    private readonly TilePlan plan;
    private readonly Launchers<float, SingleFormat> single;
    private readonly Launchers<ushort, Packed16BitFormat<HalfFormat>> half;
    private readonly Launchers<ushort, Packed16BitFormat<BFloat16Format>> bfloat16;

    /// <summary>Prepares the loss for a device; kernels are compiled when first called for.</summary>
    /// <param name="accelerator">Where to compute; not disposed of here.</param>
    /// <param name="options">What to compute; null for <see cref="EmdOptions.Default"/>. Weights are copied to the device now.</param>
    /// <param name="distance">Null for a structure fixed at compile time; the table to begin with for a learned one.</param>
    /// <exception cref="ArgumentException">The options contradict themselves or the classes.</exception>
    /// <exception cref="NotSupportedException">The classes were generated in a project that does not reference this package.</exception>
    public GpuSquaredEmd(Accelerator accelerator, EmdOptions? options = null, GroundDistance? distance = null)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        Accelerator = accelerator;
        Options = options ?? EmdOptions.Default;
        Type rows = TEmd.DeviceKernels
            ?? throw new NotSupportedException(
                $"{typeof(TEmd)} has no kernels for other devices: they are generated where the project of the classes references EmdGen.Gpu.");
        GroundDistance structure = CallStructure.Of<TEmd>(distance);
        StructureChecks.Options(structure, Options);
        takesTargets = structure is not TableDistance;
        BatchChecks.Weights(new BatchShape(Options.RowWeights.Length, TEmd.ClassCount, Options.PositionCount), Options);
        plan = PlanBuilder.Of(Options, structure.DefaultCrossEntropyWeight, TEmd.ClassCount);
        Type pass = KernelTypes.PassOf(rows, PlanBuilder.IsPlain(Options, structure.DefaultCrossEntropyWeight));
        data = new DeviceData(accelerator, structure, Options);
        single = new(accelerator, pass);
        half = new(accelerator, pass);
        bfloat16 = new(accelerator, pass);
    }

    /// <summary>Where the loss is computed.</summary>
    public Accelerator Accelerator { get; }

    /// <summary>What is computed.</summary>
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
        GroundDistance structure = CallStructure.Of<TEmd>(distance);
        StructureChecks.Options(structure, Options);
        data.Replace(stream, structure);
    }

    /// <summary>Frees what the loss keeps on the device. Calls under way must have ended.</summary>
    public void Dispose() => data.Dispose();

    private TileArguments<T, TTarget> Arguments<T, TTarget>(
        ArrayView<T> logits, ArrayView<TTarget> targets, GpuOutputs<T> outputs, bool isSoft, bool is16Bit)
        where T : unmanaged
        where TTarget : unmanaged
    {
        if (isSoft && !takesTargets)
            throw StructureChecks.NoSoftTargets();
        long rows = ViewChecks.Rows(logits.Length, targets.Length, isSoft, TEmd.ClassCount, Options);
        ViewChecks.Outputs(outputs, rows, logits.Length, Options);
        ViewChecks.Overlap(logits, targets, outputs);
        var shape = new CallShape(
            rows,
            isSoft,
            Options.ValidateTargets,
            is16Bit,
            outputs.HasLosses,
            ViewChecks.IsAligned(logits) && (!outputs.HasGradient || ViewChecks.IsAligned(outputs.Gradient)),
            ViewChecks.IsAligned(targets));
        return new TileArguments<T, TTarget>
        {
            Logits = logits,
            Targets = targets,
            Outputs = outputs,
            Plan = PlanBuilder.For(plan, Options, shape),
        };
    }
}
