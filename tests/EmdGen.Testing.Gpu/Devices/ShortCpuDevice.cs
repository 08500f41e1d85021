using ILGPU.Runtime;

namespace EmdGen.Testing.Gpu.Devices;

/// <summary>
/// The same device with groups that are smaller than those of other devices: kernels run in short tiles, and many times as fast.
/// </summary>
public sealed class ShortCpuDevice : IDevice
{
    private static readonly Lazy<Accelerator> Shared = CpuDevice.OfGroups(64);

    public static string? Missing => null;

    public static Accelerator Accelerator => Shared.Value;
}
