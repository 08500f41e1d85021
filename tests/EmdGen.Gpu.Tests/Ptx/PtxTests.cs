using System.Text.RegularExpressions;

namespace EmdGen.Gpu.Tests.Ptx;

/// <summary>What the kernels become on NVIDIA's devices: memory by vectors of 16 bytes, nothing spilled by ILGPU, the hardware's exp.</summary>
/// <remarks>
/// ILGPU names in a text the lowest architecture that has all the instructions which it would use for the device: sm_80 for sm_90 too. The
/// driver assembles for the device, as <see cref="RegisterTests"/> do.
/// </remarks>
public partial class PtxTests
{
    public static TheoryData<Type, int, bool, bool, bool> Kernels => PtxKernels.All;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Kernels_of_CUDA_devices(Type classes, int architecture, bool isSoft, bool isPlain, bool is16Bit)
    {
        string assembly = PtxCompiler.Compile(classes, architecture, isSoft, isPlain, is16Bit);
        Assert.Contains(".target sm_80\n", assembly.ReplaceLineEndings("\n"));
        Assert.Equal(isSoft ? 8 : 4, VectorLoad().Count(assembly));
        Assert.Equal(1, VectorStore().Count(assembly));
        Assert.Contains("ex2.approx", assembly);
        Assert.DoesNotContain(".local", assembly);
        Assert.DoesNotContain(".extern", assembly);
        Assert.DoesNotContain("call", assembly);
        Assert.Empty(ConstantTruths(assembly).Intersect(UniformBranches(assembly)));
    }

    /// <summary>
    /// Truth values that are true or false by the way that led to them. ILGPU takes them for the same in all threads of a warp, and says so to the
    /// device where it branches by them; but threads come by different ways.
    /// </summary>
    private static IEnumerable<string> ConstantTruths(string assembly)
        => ConstantTruth().Matches(assembly).GroupBy(move => move.Groups[1].Value).Where(moves => moves.Count() > 1).Select(moves => moves.Key);

    private static IEnumerable<string> UniformBranches(string assembly) => UniformBranch().Matches(assembly).Select(branch => branch.Groups[1].Value);

    [GeneratedRegex(@"mov\.pred\s+(%p\d+),\s*[01];")]
    private static partial Regex ConstantTruth();

    [GeneratedRegex(@"@!?(%p\d+)\s+bra\.uni")]
    private static partial Regex UniformBranch();

    [GeneratedRegex(@"ld\.global\.v4")]
    private static partial Regex VectorLoad();

    [GeneratedRegex(@"st\.global\.v4")]
    private static partial Regex VectorStore();
}
