using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Kernels.Tiles;
using EmdGen.Gpu.Launching;
using EmdGen.Numbers;

namespace EmdGen.Gpu.Cuda;

/// <summary>The kernels of a class set on a device, by what a batch holds and what is asked for.</summary>
/// <typeparam name="TEmd">The type generated for the classes.</typeparam>
/// <param name="device">Where they run.</param>
internal sealed class CudaPrograms<TEmd>(CudaDevice device)
    where TEmd : struct, ISquaredEmd
{
    private readonly CudaKernels?[,,,] kernels = new CudaKernels?[3, 3, 2, 2];
    private nint finish;
    private nint addUp;

    /// <summary>The driver's handle of the kernel that adds up the last sums of losses; the device's context must be the thread's.</summary>
    internal nint Finish => finish != 0 ? finish : finish = PtxCompiler.Load(((Delegate)FinishKernel<SumGroup>.Run).Method, device);

    /// <summary>The driver's handle of the kernel that adds up sums; the device's context must be the thread's.</summary>
    internal nint AddUp => addUp != 0 ? addUp : addUp = PtxCompiler.Load(((Delegate)AddUpKernel<SumGroup>.Run).Method, device);

    internal CudaKernels Of(NumberKind numbers, TargetKind targets, bool isPlain, bool hasGradient)
    {
        ref CudaKernels? slot = ref kernels[(int)numbers, (int)targets, isPlain ? 1 : 0, hasGradient ? 1 : 0];
        return slot ??= new CudaKernels(device, KernelTypes.Program(numbers, targets, KernelTypes.PassOf<TEmd>(isPlain), hasGradient));
    }
}
