using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

namespace EmdGen.Testing.Gpu.Devices;

/// <summary>The first CUDA device.</summary>
public sealed class CudaDevice : IDevice
{
    private static readonly Lazy<Accelerator?> Shared = new(() =>
    {
        Context context = Context.Create(builder => builder.Optimize(OptimizationLevel.O2).Math(MathMode.Fast).Cuda());
        return context.GetCudaDevices().Count > 0 ? context.GetCudaDevice(0).CreateAccelerator(context) : null;
    });

    public static string? Missing => Shared.Value is null ? "There is no CUDA device." : null;

    public static Accelerator Accelerator => Shared.Value!;
}
