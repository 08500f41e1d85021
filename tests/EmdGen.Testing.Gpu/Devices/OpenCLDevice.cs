using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.OpenCL;

namespace EmdGen.Testing.Gpu.Devices;

/// <summary>The first OpenCL device, be it PoCL's, on the processor, or another's.</summary>
public sealed class OpenCLDevice : IDevice
{
    private static readonly Lazy<Accelerator?> Shared = new(Find);

    public static string? Missing => Shared.Value is null ? "There is no OpenCL device. PoCL makes one of the processor." : null;

    public static Accelerator Accelerator => Shared.Value!;

    private static Accelerator? Find()
    {
        try
        {
            Context context = Context.Create(builder => builder.Optimize(OptimizationLevel.O2).OpenCL(Accept));
            return context.GetCLDevices().Count > 0 ? context.GetCLDevice(0).CreateAccelerator(context) : null;
        }
        catch (Exception failure) when (failure is DllNotFoundException or TypeInitializationException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>PoCL has no generic address space to report, and the kernels need none: ILGPU's list is told that it has.</summary>
    private static bool Accept(CLDevice device)
    {
        typeof(CLCapabilityContext).GetProperty(nameof(CLCapabilityContext.GenericAddressSpace))!.SetValue(device.Capabilities, true);
        return true;
    }
}
