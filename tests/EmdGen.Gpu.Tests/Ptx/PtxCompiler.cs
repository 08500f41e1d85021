using EmdGen.CompilerServices;
using EmdGen.Gpu.Kernels;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Launching;
using ILGPU;
using ILGPU.Backends;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

namespace EmdGen.Gpu.Tests.Ptx;

/// <summary>The kernels as a CUDA device would get them, compiled without one.</summary>
internal static class PtxCompiler
{
    /// <summary>The assembly of the kernel that writes the gradient.</summary>
    /// <param name="kernels">What the generator emitted for the classes.</param>
    /// <param name="architecture">80 or 90.</param>
    /// <param name="isSoft">Whether targets are distributions.</param>
    /// <param name="isPlain">Whether the EMD of logits is all that is computed.</param>
    /// <param name="isNarrow">Whether numbers are bfloat16 rather than float32.</param>
    internal static string Compile(Type kernels, int architecture, bool isSoft, bool isPlain, bool isNarrow)
    {
        Type number = isNarrow ? typeof(ushort) : typeof(float);
        Type format = isNarrow ? typeof(NarrowFormat<BFloat16Bits>) : typeof(SingleFormat);
        Type targets = isSoft ? typeof(SoftTargets<,>).MakeGenericType(number, format) : typeof(Int64Labels);
        Type kernel = typeof(TileKernel<,,,,,,>).MakeGenericType(
            number,
            format,
            isSoft ? number : typeof(long),
            targets,
            isSoft ? typeof(On) : typeof(Off),
            KernelTypes.PassOf(kernels, isPlain),
            typeof(On));

        // A compilation that fails spoils its context: each gets its own.
        using Context context = Context.Create(builder => builder.Optimize(OptimizationLevel.O2).Math(MathMode.Fast));
        CudaArchitecture target = architecture == 80 ? CudaArchitecture.SM_80 : CudaArchitecture.SM_90;
        using var backend = new PTXBackend(context, new CudaCapabilityContext(target), target, CudaInstructionSet.ISA_78, null);
        EntryPointDescription entry = EntryPointDescription.FromExplicitlyGroupedKernel(
            kernel.GetMethod("Run", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!);
        return ((PTXCompiledKernel)backend.Compile(entry, KernelSpecialization.Empty)).PTXAssembly;
    }
}
