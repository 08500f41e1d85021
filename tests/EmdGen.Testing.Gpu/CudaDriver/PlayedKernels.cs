using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Cuda;
using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Kernels;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Gpu.Kernels.Tiles;
using EmdGen.Gpu.Launching;
using EmdGen.Numbers;
using EmdGen.Testing.Gpu.Devices;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace EmdGen.Testing.Gpu.CudaDriver;

/// <summary>
/// Runs what is launched on the mock: reads the parameters as the kernel's assembly declares them, and starts the same kernel on the processor
/// device, on the memory that they point to.
/// </summary>
internal abstract unsafe class PlayedKernels
{
    private static readonly int[] TileSizes = [.. Enumerable.Repeat(sizeof(CudaView), 10), sizeof(TilePlan)];
    private static readonly int[] WeightSizes = [.. Enumerable.Repeat(sizeof(CudaView), 4), sizeof(int), sizeof(TilePlan)];

    private static readonly int[] FinishSizes =
        [sizeof(CudaView), sizeof(CudaView), sizeof(long), sizeof(float), sizeof(int), sizeof(CudaView), sizeof(int)];

    private static readonly int[] AddUpSizes = [sizeof(CudaView), sizeof(CudaView), sizeof(long)];

    protected static Accelerator Device => CpuDevice.Accelerator;

    /// <summary>Lets the mock run the kernels that a call of a class set is about to launch.</summary>
    internal static void Expect<TEmd>(NumberKind numbers, TargetKind kind, bool hasGradient, EmdOptions options)
        where TEmd : struct, ISquaredEmd
    {
        Type pass = KernelTypes.PassOf<TEmd>(CudaLoss<TEmd>.PlanOf(options, 1).IsPlain);
        TileProgram program = KernelTypes.Program(numbers, kind, pass, hasGradient);
        Type played = typeof(PlayedKernels<,,,,,,>).MakeGenericType(program.GetType().GetGenericArguments());
        MockDriver.OnLaunch = ((PlayedKernels)Activator.CreateInstance(played)!).Launch;
    }

    private void Launch(string assembly, string entryPoint, int groupCount, int groupSize, void** parameters)
    {
        Assert.Contains(".target sm_", assembly);
        int[] sizes = PtxParameters.Sizes(assembly, entryPoint);
        var config = new KernelConfig(groupCount, groupSize);
        if (sizes.SequenceEqual(TileSizes))
            Tiles(config, parameters);
        else if (sizes.SequenceEqual(WeightSizes))
            Weights(config, parameters);
        else if (sizes.SequenceEqual(AddUpSizes))
            AddUp(config, parameters);
        else
            Finish(config, parameters, sizes);
        Device.Synchronize();
    }

    protected static ArrayView<T> View<T>(void* parameter)
        where T : unmanaged
    {
        CudaView view = Unsafe.Read<CudaView>(parameter);
        if (view.Length == 0)
            return default;
        Assert.NotEqual(0UL, view.Address);
        CPUMemoryBuffer memory = CPUMemoryBuffer.Create(Device, (nint)view.Address, view.Length, sizeof(T));
        return new ArrayView<T>(memory, 0, view.Length);
    }

    protected abstract void Tiles(KernelConfig config, void** parameters);

    protected abstract void Weights(KernelConfig config, void** parameters);

    private static void AddUp(KernelConfig config, void** given)
        => Device.LoadKernel<ArrayView<float>, ArrayView<float>, long>(AddUpKernel<SumGroup>.Run)(
            Device.DefaultStream, config, View<float>(given[0]), View<float>(given[1]), Unsafe.Read<long>(given[2]));

    private static void Finish(KernelConfig config, void** given, int[] sizes)
    {
        Assert.Equal(FinishSizes, sizes);
        Device.LoadKernel<ArrayView<float>, ArrayView<float>, long, float, int, ArrayView<float>, int>(FinishKernel<SumGroup>.Run)(
            Device.DefaultStream,
            config,
            View<float>(given[0]),
            View<float>(given[1]),
            Unsafe.Read<long>(given[2]),
            Unsafe.Read<float>(given[3]),
            Unsafe.Read<int>(given[4]),
            View<float>(given[5]),
            Unsafe.Read<int>(given[6]));
    }
}

/// <inheritdoc/>
internal sealed unsafe class PlayedKernels<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient> : PlayedKernels
    where T : unmanaged
    where TNumber : struct, INumberFormat<T>
    where TTarget : unmanaged
    where TTargets : struct, ITargets<TTarget>
    where TSoft : struct, ISwitch
    where TPass : struct, ITilePass
    where TGradient : struct, ISwitch
{
    protected override void Tiles(KernelConfig config, void** given)
        => Device.LoadKernel<ArrayView<T>, ArrayView<TTarget>, ArrayView<T>, ArrayView<float>, ArrayView<float>, ArrayView<float>, ArrayView<int>,
            ArrayView<float>, ArrayView<float>, ArrayView<float>, TilePlan>(TileKernel<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient>.Run)(
                Device.DefaultStream,
                config,
                View<T>(given[0]),
                View<TTarget>(given[1]),
                View<T>(given[2]),
                View<float>(given[3]),
                View<float>(given[4]),
                View<float>(given[5]),
                View<int>(given[6]),
                View<float>(given[7]),
                View<float>(given[8]),
                View<float>(given[9]),
                Unsafe.Read<TilePlan>(given[10]));

    protected override void Weights(KernelConfig config, void** given)
        => Device.LoadKernel<ArrayView<TTarget>, ArrayView<float>, ArrayView<float>, ArrayView<float>, int, TilePlan>(
            WeightKernel<TTarget, TTargets, TSoft, SumGroup>.Run)(
                Device.DefaultStream,
                config,
                View<TTarget>(given[0]),
                View<float>(given[1]),
                View<float>(given[2]),
                View<float>(given[3]),
                Unsafe.Read<int>(given[4]),
                Unsafe.Read<TilePlan>(given[5]));
}
