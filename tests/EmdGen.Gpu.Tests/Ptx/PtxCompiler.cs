using EmdGen.Gpu.Cuda;
using EmdGen.Gpu.Launching;
using EmdGen.Numbers;

namespace EmdGen.Gpu.Tests.Ptx;

/// <summary>The kernels as a CUDA device would get them, compiled without one.</summary>
internal static class PtxCompiler
{
    /// <summary>The assembly of the kernel that writes the gradient.</summary>
    /// <param name="classes">The type generated for the classes.</param>
    /// <param name="architecture">80 or 90.</param>
    /// <param name="isSoft">Whether targets are distributions.</param>
    /// <param name="isPlain">Whether the EMD of logits is all that is computed.</param>
    /// <param name="is16Bit">Whether numbers are bfloat16 rather than float32.</param>
    internal static string Compile(Type classes, int architecture, bool isSoft, bool isPlain, bool is16Bit)
    {
        NumberKind numbers = is16Bit ? NumberKind.BFloat16 : NumberKind.Single;
        TargetKind targets = isSoft ? TargetKind.Soft : TargetKind.Int64;
        TileProgram program = KernelTypes.Program(numbers, targets, PtxKernels.PassOf(classes, isPlain), hasGradient: true);
        return Gpu.Cuda.PtxCompiler.Compile(program.Tiles, (architecture / 10, architecture % 10)).Assembly;
    }
}
