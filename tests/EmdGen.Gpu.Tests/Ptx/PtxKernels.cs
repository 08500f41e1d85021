using System.Reflection;
using EmdGen.Gpu.Launching;
using EmdGen.Gpu.Tests.Kernels;

namespace EmdGen.Gpu.Tests.Ptx;

/// <summary>The kernels whose assembly is looked at: of every structure, unrolled and rolled, with labels and distributions.</summary>
internal static class PtxKernels
{
    private static readonly Type[] Classes =
    [
        typeof(Chains.Unit5), typeof(Chains.Unit10), typeof(Chains.Unit32), typeof(Chains.Unit101), typeof(Chains.Unit1000),
        typeof(VehicleEmd), typeof(AnimalEmd), typeof(FruitEmd), typeof(Learned10), typeof(Learned40), typeof(Learned101), typeof(Learned1000),
    ];

    /// <summary>What takes no distributions as targets.</summary>
    private static readonly Type[] Tables =
        [typeof(FruitEmd), typeof(Learned10), typeof(Learned40), typeof(Learned101), typeof(Learned1000)];

    /// <summary>The arguments of <see cref="PtxCompiler.Compile"/>.</summary>
    internal static TheoryData<Type, int, bool, bool, bool> All
    {
        get
        {
            var kernels = new TheoryData<Type, int, bool, bool, bool>();
            foreach (Type classes in Classes)
            {
                foreach (int architecture in new[] { 80, 90 })
                {
                    foreach (bool isSoft in Tables.Contains(classes) ? new[] { false } : [false, true])
                    {
                        kernels.Add(classes, architecture, isSoft, true, false);
                        kernels.Add(classes, architecture, isSoft, true, true);
                        kernels.Add(classes, architecture, isSoft, false, false);
                    }
                }
            }

            return kernels;
        }
    }

    /// <summary>The pass over the rows of classes that are known by reflection alone.</summary>
    /// <param name="classes">The type generated for them.</param>
    /// <param name="isPlain">Whether the EMD of logits is all that is computed.</param>
    internal static Type PassOf(Type classes, bool isPlain)
        => (Type)typeof(KernelTypes).GetMethod(nameof(KernelTypes.PassOf), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(classes).Invoke(null, [isPlain])!;
}
