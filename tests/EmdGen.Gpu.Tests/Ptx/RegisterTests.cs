using EmdGen.Gpu.Cuda;
using EmdGen.Gpu.Kernels.Passes;
using EmdGen.Gpu.Tests.Kernels;

namespace EmdGen.Gpu.Tests.Ptx;

/// <summary>How many registers a thread takes, which decides how many groups a multiprocessor holds, and that none is spilled.</summary>
public class RegisterTests
{
    /// <summary>Rolled kernels: eight groups of 128 threads fit in the 65536 registers of a multiprocessor.</summary>
    private const int Rolled = 64;

    public static TheoryData<Type, int, bool, bool, bool> Kernels => PtxKernels.All;

    [PtxasTheory]
    [MemberData(nameof(Kernels))]
    public async Task A_thread_takes_few_registers_and_spills_none(Type classes, int architecture, bool isSoft, bool isPlain, bool is16Bit)
    {
        KernelResources resources = await Ptxas.Assemble(PtxCompiler.Compile(classes, architecture, isSoft, isPlain, is16Bit), architecture);
        Assert.Equal(0, resources.SpilledBytes);
        Assert.InRange(resources.Registers, 1, Ceiling(classes, PtxKernels.PassOf(classes, isPlain)));
    }

    /// <summary>Unrolled rows are kept in registers: three groups fit at 32 classes, eight at up to ten.</summary>
    private static int Ceiling(Type classes, Type pass)
        => pass.GetGenericTypeDefinition() == typeof(UnrolledPass<>) && classes == typeof(Chains.Unit32) ? 168 : Rolled;
}
