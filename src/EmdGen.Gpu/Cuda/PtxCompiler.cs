using System.Reflection;
using EmdGen.Gpu.Cuda.Driver;
using ILGPU;
using ILGPU.Backends;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using CudaDevice = EmdGen.Gpu.Cuda.Driver.CudaDevice;

namespace EmdGen.Gpu.Cuda;

/// <summary>ILGPU as a compiler alone: needs no device.</summary>
internal static class PtxCompiler
{
    /// <summary>Known to drivers from CUDA 11.8 on.</summary>
    private static readonly CudaInstructionSet InstructionSet = CudaInstructionSet.ISA_78;

    /// <summary>
    /// The newest that the instruction set names. ILGPU asks for the oldest architecture that has what it uses, 8.0; the driver compiles for
    /// newer devices from it.
    /// </summary>
    private static readonly CudaArchitecture Newest = CudaArchitecture.SM_90;

    /// <summary>Compiles a kernel for a device, whose context must be the thread's, and returns the driver's handle of it.</summary>
    internal static nint Load(MethodInfo kernel, CudaDevice device)
    {
        PtxKernel compiled = Compile(kernel, device.Capability);

        // ILGPU's own analysis of which branches all threads of a warp take alike is not to be relied on; the driver's compiler makes one anyway.
        string assembly = compiled.Assembly.Replace("bra.uni", "bra", StringComparison.Ordinal);
        return device.Driver.LoadKernel(assembly, compiled.EntryPoint);
    }

    /// <summary>Compiles a kernel with explicit groups, as ILGPU writes it.</summary>
    /// <param name="kernel">A static method.</param>
    /// <param name="capability">The device's compute capability.</param>
    internal static PtxKernel Compile(MethodInfo kernel, (int Major, int Minor) capability)
    {
        // A compilation that fails spoils its context: each gets its own.
        using Context context = Context.Create(builder => builder.Optimize(OptimizationLevel.O2).Math(MathMode.Fast));
        var architecture = new CudaArchitecture(capability.Major, capability.Minor);
        if (architecture > Newest)
            architecture = Newest;
        using var backend = new PTXBackend(context, new CudaCapabilityContext(architecture), architecture, InstructionSet, null);
        var compiled = (PTXCompiledKernel)backend.Compile(
            EntryPointDescription.FromExplicitlyGroupedKernel(kernel), KernelSpecialization.Empty);
        return new PtxKernel(compiled.PTXAssembly, compiled.Name);
    }
}
