using EmdGen.CompilerServices;
using EmdGen.Gpu.Cuda;
using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Tests.Narrow;
using EmdGen.Tests.Structures;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>The way of tensors on CUDA devices, up to the driver: what is launched computes the loss, and costs the host nothing.</summary>
[Collection("devices")]
public class CudaLossTests
{
    private static readonly Dictionary<string, Func<Subject>> Subjects = new()
    {
        [nameof(Chains.Spaced15)] = () => new CudaSubject<Chains.Spaced15>(),
        [nameof(Chains.Unit33)] = () => new CudaSubject<Chains.Unit33>(),
        [nameof(VehicleEmd)] = () => new CudaSubject<VehicleEmd>(),
        [nameof(FruitEmd)] = () => new CudaSubject<FruitEmd>(),
        [nameof(Learned5)] = () => new CudaSubject<Learned5>(RandomStructures.Of("table", 5)),
    };

    public static TheoryData<string> Names => [.. Subjects.Keys];

    [MockTheory]
    [MemberData(nameof(Names))]
    public void Honours_every_option(string name) => Assert.Empty(OptionCheck.Run(Subjects[name](), 2, 3, 1));

    [MockFact]
    public void Gives_16_bit_numbers_the_bits_of_float32()
        => Assert.Empty(NarrowOptionCheck.Run(Subjects[nameof(Chains.Spaced15)](), 3, 1, 1));
}
