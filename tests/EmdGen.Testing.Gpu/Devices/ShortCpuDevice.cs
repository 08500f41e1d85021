using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace EmdGen.Testing.Gpu.Devices;

/// <summary>
/// ILGPU's own, on the processor, with groups that are smaller than those of other devices: kernels run in short tiles, and many times as fast.
/// </summary>
public sealed class ShortCpuDevice : IDevice
{
    private static readonly Lazy<Accelerator> Shared = new(() =>
    {
        Context context = Context.Create(builder => builder.CPU(new CPUDevice(16, 4, 1)));
        return context.Devices[0].CreateAccelerator(context);
    });

    public static string? Missing => null;

    public static Accelerator Accelerator => Shared.Value;
}
