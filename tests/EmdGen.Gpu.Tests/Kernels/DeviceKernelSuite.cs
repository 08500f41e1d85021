using EmdGen.Gpu.Tests.Devices;
using EmdGen.Testing.Accuracy;
using EmdGen.Testing.Gpu.Devices;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Numbers;
using EmdGen.Testing.Options;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>The checks of the processor's kernels, on a device.</summary>
[Collection("devices")]
public abstract class DeviceKernelSuite<TDevice>
    where TDevice : IDevice
{
    /// <summary>Rows with the deviation of their logits: none, part of a tile, several tiles with a rest.</summary>
    private static readonly (int Rows, double Deviation)[] Batches = [(0, 1), (1, 10), (7, 50), (41, 1), (133, 50)];

    public static TheoryData<string> Names => [.. GpuSubjects.All];

    public static TheoryData<string> FewNames => [.. GpuSubjects.Few];

    [DeviceTheory]
    [MemberData(nameof(Names))]
    public void Agrees_with_the_reference(string name) => Run(name, subject =>
        from batch in Batches
        where batch.Rows <= 41 || subject.ClassCount < 100
        from make in subject.TakesTargets ? new[] { ExactBatch.Hard, ExactBatch.Soft } : [ExactBatch.Hard]
        from failure in AccuracyCheck.Run(subject, make(subject.Distance, batch.Rows, batch.Deviation, batch.Rows + (int)batch.Deviation))
        select failure);

    [DeviceTheory]
    [MemberData(nameof(FewNames))]
    public void Honours_every_option(string name) => Run(name, subject => OptionCheck.Run(subject, 2, 5, 1));

    /// <summary>The layout without positions, which copies other than those above bring to shared memory.</summary>
    [DeviceTheory]
    [InlineData(nameof(Chains.Spaced15))]
    public void Honours_every_option_without_positions(string name) => Run(name, subject => OptionCheck.Run(subject, 7, 1, 1));

    [DeviceTheory]
    [InlineData(nameof(Chains.Unit5))]
    [InlineData(nameof(Chains.Unit33))]
    public void Keeps_special_values_to_their_rows(string name) => Run(name, SpecialValueCheck.Run);

    [DeviceTheory]
    [InlineData(nameof(Chains.Unit5))]
    public void Gives_16_bit_numbers_the_bits_of_float32(string name) => Run(name, subject => NarrowOptionCheck.Run(subject, 7, 1, 1));

    /// <summary>Rows that follow each other in a tile, and rows set apart, of one thread each and of several.</summary>
    [DeviceTheory]
    [InlineData(nameof(Chains.Unit5))]
    [InlineData(nameof(Chains.Unit8))]
    [InlineData(nameof(Learned40))]
    public void Gives_whole_tiles_of_16_bit_numbers_the_bits_of_float32(string name) => Run(name, NarrowTileCheck.Run);

    [DeviceTheory]
    [InlineData(nameof(Chains.Unit5))]
    [InlineData(nameof(Chains.Unit33))]
    public void Weights_may_leave_float32_on_the_way_to_a_result_within_it(string name) => Run(name, WeightCheck.Run);

    [DeviceTheory]
    [InlineData(nameof(Chains.Unit5))]
    [InlineData(nameof(Chains.Unit33))]
    [InlineData(nameof(VehicleEmd))]
    [InlineData(GpuSubjects.Near5)]
    public void Roots_of_nearly_perfect_rows_keep_their_digits(string name) => Run(name, NearlyPerfectCheck.Run);

    [DeviceTheory]
    [InlineData(nameof(Chains.Unit5))]
    [InlineData(nameof(Chains.Unit33))]
    [InlineData(nameof(VehicleEmd))]
    [InlineData(nameof(ToolEmd))]
    [InlineData(nameof(Learned5))]
    public void Unchecked_probabilities_are_taken_as_they_are(string name) => Run(name, GivenRowCheck.Run);

    internal static void Run(string name, Func<Subject, IEnumerable<string>> check)
    {
        Subject subject = GpuSubjects.Of(name, TDevice.Accelerator);
        using ((IDisposable)subject)
            Assert.Empty(check(subject));
    }
}
