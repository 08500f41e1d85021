using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace EmdGen.Testing.Gpu.Devices;

/// <summary>ILGPU's own, on the processor, with groups as large as the kernels'. There is always one.</summary>
public sealed class CpuDevice : IDevice
{
    private static readonly Lazy<Accelerator> Shared = new(() =>
    {
        Context context = Context.Create(builder => builder.CPU(new CPUDevice(32, 4, 1)));
        return context.Devices[0].CreateAccelerator(context);
    });

    public static string? Missing => null;

    public static Accelerator Accelerator => Shared.Value;
}
