using System.Runtime.InteropServices;
using EmdGen.Gpu;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;

namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>Where the kernels run.</summary>
public enum GpuDeviceKind
{
    /// <summary>The first CUDA device.</summary>
    Cuda,

    /// <summary>ILGPU's own on the processor: slow, to try everything but the figures.</summary>
    Cpu,
}

/// <summary>An open device.</summary>
public sealed class GpuDevice : IDisposable
{
    private readonly Context context;

    private GpuDevice(Context context, Device device)
    {
        this.context = context;
        Accelerator = device.CreateAccelerator(context);
    }

    public Accelerator Accelerator { get; }

    /// <summary>Without commas, for a table's cell.</summary>
    public string Name => Accelerator.Name.Replace(',', ' ');

    /// <summary>Opens it; null where there is none.</summary>
    public static GpuDevice? Open(GpuDeviceKind kind)
    {
        GpuLibraries.FindInstalled();
        Context context = Context.Create(builder =>
        {
            builder.Optimize(OptimizationLevel.O2).Math(MathMode.Fast).Profiling();
            if (kind == GpuDeviceKind.Cuda)
                builder.Cuda();
            else
                builder.CPU(new CPUDevice(32, 4, 1));
        });

        // A context that finds nothing has a processor device of its own.
        AcceleratorType type = kind == GpuDeviceKind.Cuda ? AcceleratorType.Cuda : AcceleratorType.CPU;
        if (context.Devices.FirstOrDefault(device => device.AcceleratorType == type) is { } first)
            return new GpuDevice(context, first);
        context.Dispose();
        return null;
    }

    /// <summary>A few lines of text.</summary>
    public string Describe()
    {
        string[] lines =
        [
            $"device: {Accelerator.Name}",
            .. Accelerator is CudaAccelerator cuda ? Describe(cuda) : ["times: wall clock"],
            $"system: {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}",
            $"runtime: {RuntimeInformation.FrameworkDescription}",
        ];
        return string.Join('\n', lines) + "\n";
    }

    public void Dispose()
    {
        Accelerator.Dispose();
        context.Dispose();
    }

    private static string[] Describe(CudaAccelerator cuda) =>
    [
        $"size: {cuda.NumMultiprocessors} multiprocessors, {cuda.MemorySize >> 20} MiB",
        $"memory: bus of {cuda.MemoryBusWidth} bits at {cuda.MemoryClockRate / 1000} MHz",
        $"driver: CUDA {cuda.DriverVersion}, {cuda.Architecture}, PTX {cuda.InstructionSet}",
        "times: CUDA events",
    ];
}
