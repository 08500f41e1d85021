using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace EmdGen.Testing.Gpu.Devices;

/// <summary>ILGPU's own, on the processor, with groups as large as the kernels'. There is always one.</summary>
public sealed class CpuDevice : IDevice
{
    private const int WarpsPerGroup = 4;

    private static readonly Lazy<Accelerator> Shared = OfGroups(128);

    public static string? Missing => null;

    public static Accelerator Accelerator => Shared.Value;

    /// <summary>The device whose groups have so many threads at most.</summary>
    internal static Lazy<Accelerator> OfGroups(int threads) => new(() =>
    {
        Context context = Context.Create(builder => builder.CPU(new CPUDevice(threads / WarpsPerGroup, WarpsPerGroup, 1)));
        return context.Devices[0].CreateAccelerator(context);
    });
}
