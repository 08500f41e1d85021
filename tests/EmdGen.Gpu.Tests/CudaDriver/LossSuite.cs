using EmdGen.Gpu.Tests.Devices;
using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Numbers;
using EmdGen.Testing.Options;
using EmdGen.Testing.Structures;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>The way of tensors on CUDA devices, from addresses to launches: what is launched computes the loss.</summary>
[Collection("devices")]
public abstract class LossSuite<TDriver>
    where TDriver : IDriver
{
    private static readonly Dictionary<string, Func<Subject>> Subjects = new()
    {
        [nameof(Chains.Spaced15)] = () => new CudaSubject<Chains.Spaced15, TDriver>(),
        [nameof(Chains.Unit33)] = () => new CudaSubject<Chains.Unit33, TDriver>(),
        [nameof(VehicleEmd)] = () => new CudaSubject<VehicleEmd, TDriver>(),
        [nameof(FruitEmd)] = () => new CudaSubject<FruitEmd, TDriver>(),
        [nameof(Learned5)] = () => new CudaSubject<Learned5, TDriver>(RandomStructures.Of("table", 5)),
    };

    public static TheoryData<string> Names => [.. Subjects.Keys];

    [DeviceTheory]
    [MemberData(nameof(Names))]
    public void Honours_every_option(string name) => Assert.Empty(OptionCheck.Run(Subjects[name](), 2, 3, 1));

    [DeviceTheory]
    [InlineData(nameof(Chains.Spaced15))]
    public void Gives_16_bit_numbers_the_bits_of_float32(string name) => Assert.Empty(NarrowOptionCheck.Run(Subjects[name](), 3, 1, 1));

    [DeviceTheory]
    [InlineData(nameof(Chains.Unit33))]
    public void Weights_may_leave_float32_on_the_way_to_a_result_within_it(string name) => Assert.Empty(WeightCheck.Run(Subjects[name]()));

    [DeviceTheory]
    [InlineData(nameof(VehicleEmd))]
    public void Roots_of_nearly_perfect_rows_keep_their_digits(string name) => Assert.Empty(NearlyPerfectCheck.Run(Subjects[name]()));

    [DeviceTheory]
    [InlineData(nameof(Chains.Unit33))]
    public void Unchecked_probabilities_are_taken_as_they_are(string name) => Assert.Empty(GivenRowCheck.Run(Subjects[name]()));
}
