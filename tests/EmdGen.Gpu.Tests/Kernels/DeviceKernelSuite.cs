using EmdGen.Gpu.Tests.Devices;
using EmdGen.Tests.Narrow;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>The checks of the processor's kernels, on a device.</summary>
[Collection("devices")]
public abstract class DeviceKernelSuite<TDevice>
    where TDevice : IDevice
{
    private static readonly double[] Deviations = [1, 10, 50];

    /// <summary>None, part of a tile of every size there is, and several tiles with a rest.</summary>
    private static readonly int[] RowCounts = [0, 1, 7, 133];

    public static TheoryData<string> Names => [.. GpuSubjects.All];

    public static TheoryData<string> FewNames => [.. GpuSubjects.Few];

    [DeviceTheory]
    [MemberData(nameof(Names))]
    public void Agrees_with_the_reference(string name) => Run(name, subject =>
        from rows in RowCounts
        where rows <= 7 || subject.ClassCount < 1000
        from deviation in Deviations
        from make in new[] { ExactBatch.Hard, ExactBatch.Soft }
        from failure in AccuracyCheck.Run(subject, make(subject.Distance, rows, deviation, (rows * 31) + (int)deviation))
        select failure);

    [DeviceTheory]
    [MemberData(nameof(FewNames))]
    public void Honours_every_option(string name) => Run(name, subject => OptionCheck.Run(subject, 19, 1, 1).Concat(OptionCheck.Run(subject, 2, 13, 2)));

    [DeviceTheory]
    [MemberData(nameof(FewNames))]
    public void Keeps_special_values_to_their_rows(string name) => Run(name, SpecialValueCheck.Run);

    [DeviceTheory]
    [MemberData(nameof(FewNames))]
    public void Gives_16_bit_numbers_the_bits_of_float32(string name) => Run(name, subject => NarrowOptionCheck.Run(subject, 19, 1, 1));

    private static void Run(string name, Func<Subject, IEnumerable<string>> check)
    {
        Subject subject = GpuSubjects.Of(name, TDevice.Accelerator);
        using ((IDisposable)subject)
            Assert.Empty(check(subject));
    }
}
