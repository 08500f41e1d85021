using System.Text.RegularExpressions;
using EmdGen.Gpu.Tests.Kernels;

namespace EmdGen.Gpu.Tests.Ptx;

/// <summary>What the kernels become on NVIDIA's devices: memory by vectors of 16 bytes, nothing spilled by ILGPU, the hardware's exp.</summary>
public partial class PtxTests
{
    private static readonly Type[] Classes =
    [
        typeof(Chains.Unit5), typeof(Chains.Unit10), typeof(Chains.Unit32), typeof(Chains.Unit101), typeof(Chains.Unit1000),
        typeof(VehicleEmd), typeof(AnimalEmd), typeof(FruitEmd), typeof(Learned10), typeof(Learned40), typeof(Learned101), typeof(Learned1000),
    ];

    /// <summary>What takes no distributions as targets.</summary>
    private static readonly Type[] Tables =
        [typeof(FruitEmd), typeof(Learned10), typeof(Learned40), typeof(Learned101), typeof(Learned1000)];

    public static TheoryData<Type, int, bool, bool, bool> Kernels()
    {
        var kernels = new TheoryData<Type, int, bool, bool, bool>();
        foreach (Type classes in Classes)
        {
            foreach (int architecture in new[] { 80, 90 })
            {
                kernels.Add(classes, architecture, false, true, false);
                if (!Tables.Contains(classes))
                    kernels.Add(classes, architecture, true, true, false);
                kernels.Add(classes, architecture, false, true, true);
                kernels.Add(classes, architecture, false, false, false);
            }
        }

        return kernels;
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Kernels_of_CUDA_devices(Type classes, int architecture, bool isSoft, bool isPlain, bool isNarrow)
    {
        string assembly = PtxCompiler.Compile(DeviceRows(classes), architecture, isSoft, isPlain, isNarrow);
        Assert.Equal(isSoft ? 8 : 4, VectorLoad().Count(assembly));
        Assert.Equal(1, VectorStore().Count(assembly));
        Assert.Contains("ex2.approx", assembly);
        Assert.DoesNotContain(".local", assembly);
        Assert.DoesNotContain(".extern", assembly);
        Assert.DoesNotContain("call", assembly);
    }

    [GeneratedRegex(@"ld\.global\.v4")]
    private static partial Regex VectorLoad();

    [GeneratedRegex(@"st\.global\.v4")]
    private static partial Regex VectorStore();

    /// <summary>Through the interface, as a static virtual member is reached by reflection.</summary>
    private static Type DeviceRows(Type classes)
        => (Type)typeof(PtxTests).GetMethod(nameof(Of), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .MakeGenericMethod(classes).Invoke(null, null)!;

    private static Type? Of<TEmd>()
        where TEmd : struct, ISquaredEmd
        => TEmd.DeviceKernels;
}
