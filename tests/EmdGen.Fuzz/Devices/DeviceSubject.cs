using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Memory;
using EmdGen.Fuzz.Subjects;
using EmdGen.Gpu;
using EmdGen.Testing.Gpu.Devices;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using IDevice = EmdGen.Testing.Gpu.Devices.IDevice;

namespace EmdGen.Fuzz.Devices;

/// <summary>
/// A generated type on one of ILGPU's processor devices: by views of the guarded memory itself, or by spans, which are checked and copied. Views
/// have no values to check, so that spoiled calls go by spans.
/// </summary>
internal sealed class DeviceSubject<TEmd, TDevice>(GroundDistance? given, GroundDistance distance)
    : FuzzSubject($"{typeof(TEmd).Name} on {typeof(TDevice).Name}", given, distance)
    where TEmd : struct, ISquaredEmd
    where TDevice : IDevice
{
    private readonly float[] value = new float[1];

    private static Accelerator Device => TDevice.Accelerator;

    internal override double ErrorFactor => 4;

    /// <summary>Devices may take numbers below the normal range as 0.</summary>
    internal override double SmallestError => 1.2e-38;

    internal override float Evaluate(FuzzCall call, CallMemory memory)
    {
        using var loss = new GpuSquaredEmd<TEmd>(Device, call.Options, call.Given);
        if (call.Fault == Fault.None)
            DeviceLaunches.Count(call);
        return call.ByName && call.Fault == Fault.None ? OfViews(loss, call, memory) : OfSpans(loss, call, memory);
    }

    private static float OfSpans(GpuSquaredEmd<TEmd> loss, FuzzCall call, CallMemory memory)
    {
        Slice targets = memory[Role.Targets];
        if (call.Numbers == NumberType.Single)
        {
            ReadOnlySpan<float> logits = memory[Role.Logits].As<float>();
            EmdOutputs outputs = GenericEntries.Outputs(call, memory);
            return call.Targets switch
            {
                TargetType.Int32 => loss.Evaluate(logits, targets.As<int>(), outputs),
                TargetType.Int64 => loss.Evaluate(logits, targets.As<long>(), outputs),
                _ => loss.Evaluate(logits, targets.As<float>(), outputs),
            };
        }

        ReadOnlySpan<ushort> bits = memory[Role.Logits].As<ushort>();
        Emd16BitOutputs narrow = GenericEntries.NarrowOutputs(call, memory);
        return call.Targets switch
        {
            TargetType.Int32 => loss.Evaluate16Bit(call.BitType, bits, targets.As<int>(), narrow),
            TargetType.Int64 => loss.Evaluate16Bit(call.BitType, bits, targets.As<long>(), narrow),
            _ => loss.Evaluate16Bit(call.BitType, bits, targets.As<ushort>(), narrow),
        };
    }

    private float OfViews(GpuSquaredEmd<TEmd> loss, FuzzCall call, CallMemory memory)
    {
        AcceleratorStream stream = Device.DefaultStream;
        using MemoryBuffer1D<float, Stride1D.Dense> result = Device.Allocate1D<float>(1);
        if (call.Numbers == NumberType.Single)
        {
            GpuOutputs<float> outputs = Outputs<float>(call, memory, result.View);
            ArrayView<float> logits = View<float>(memory, Role.Logits);
            if (call.Targets == TargetType.Int32)
                loss.Evaluate(stream, logits, View<int>(memory, Role.Targets), outputs);
            else if (call.Targets == TargetType.Int64)
                loss.Evaluate(stream, logits, View<long>(memory, Role.Targets), outputs);
            else
                loss.Evaluate(stream, logits, View<float>(memory, Role.Targets), outputs);
        }
        else
        {
            GpuOutputs<ushort> outputs = Outputs<ushort>(call, memory, result.View);
            ArrayView<ushort> logits = View<ushort>(memory, Role.Logits);
            if (call.Targets == TargetType.Int32)
                loss.Evaluate16Bit(call.BitType, stream, logits, View<int>(memory, Role.Targets), outputs);
            else if (call.Targets == TargetType.Int64)
                loss.Evaluate16Bit(call.BitType, stream, logits, View<long>(memory, Role.Targets), outputs);
            else
                loss.Evaluate16Bit(call.BitType, stream, logits, View<ushort>(memory, Role.Targets), outputs);
        }

        result.View.AsContiguous().CopyToCPU(stream, value);
        stream.Synchronize();
        return value[0];
    }

    private static GpuOutputs<T> Outputs<T>(FuzzCall call, CallMemory memory, ArrayView<float> value)
        where T : unmanaged
    {
        GpuOutputs<T> outputs = GpuOutputs<T>.To(value);
        if (call.HasLosses)
            outputs = outputs.WithLosses(View<float>(memory, Role.Losses));
        return call.HasGradient ? outputs.WithGradient(View<T>(memory, Role.Gradient)) : outputs;
    }

    private static ArrayView<T> View<T>(CallMemory memory, Role role)
        where T : unmanaged
    {
        Slice slice = memory[role];
        return slice.Length == 0
            ? default
            : new ArrayView<T>(CPUMemoryBuffer.Create(Device, slice.Address, slice.Length, slice.Size), 0, slice.Length);
    }
}
