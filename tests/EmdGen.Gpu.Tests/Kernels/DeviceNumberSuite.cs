using EmdGen.Gpu.Tests.Devices;
using EmdGen.Testing.Gpu.Devices;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Structures;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>Numbers of any size, on a device that is fast at many small calls: weights, alpha and lambda, and probabilities that are none.</summary>
[Collection("devices")]
public abstract class DeviceNumberSuite<TDevice>
    where TDevice : IDevice
{
    [DeviceTheory]
    [InlineData(nameof(Chains.Unit5))]
    [InlineData(nameof(Chains.Unit33))]
    [InlineData(nameof(VehicleEmd))]
    [InlineData(nameof(ShapeEmd))]
    public void Factors_may_leave_float32_on_the_way_to_a_result_within_it(string name)
        => DeviceKernelSuite<TDevice>.Run(name, FactorCheck.Run);

    [DeviceTheory]
    [InlineData(nameof(FemtoChain5), 1e-15)]
    [InlineData(nameof(ZeptoChain4), 1e-21)]
    [InlineData(nameof(VastChain33), 1e25)]
    [InlineData(nameof(ZeptoEmd), 1e-21)]
    [InlineData(GpuSubjects.FemtoTable5, 1e-15)]
    [InlineData(GpuSubjects.ZeptoTable101, 1e-21)]
    [InlineData(GpuSubjects.TeraTable5, 1e12)]
    public void Structures_in_tiny_and_huge_units_keep_their_digits(string name, double unit)
        => DeviceKernelSuite<TDevice>.Run(name, subject => UnitCheck.Run(subject, unit));

    /// <summary>The unit is that of the table of the call.</summary>
    [DeviceTheory]
    [InlineData(1e-21)]
    [InlineData(1e25)]
    public void Another_table_may_be_in_another_unit(double unit)
    {
        using var loss = new GpuSquaredEmd<Learned5>(TDevice.Accelerator, new EmdOptions { CrossEntropyWeight = 0 }, RandomStructures.Of("table", 5));
        float[] logits = [0, 1, 2, 0.5f, -1];
        double expected = unit * loss.Evaluate(logits, new[] { 2 }, EmdOutputs.LossOnly);
        loss.UseDistance(TDevice.Accelerator.DefaultStream, RandomStructures.In(unit, RandomStructures.Of("table", 5)));
        Assert.Equal(expected, loss.Evaluate(logits, new[] { 2 }, EmdOutputs.LossOnly), 1e-5 * expected);
    }

    [DeviceTheory]
    [InlineData(nameof(Chains.Unit5))]
    [InlineData(nameof(Chains.Unit33))]
    [InlineData(nameof(VehicleEmd))]
    [InlineData(nameof(ShapeEmd))]
    [InlineData(nameof(Learned5))]
    public void Terms_whose_weights_lie_far_apart_both_count(string name)
        => DeviceKernelSuite<TDevice>.Run(name, FarTermCheck.Run);

    [DeviceTheory]
    [InlineData(nameof(Chains.Unit5))]
    [InlineData(nameof(Chains.Unit33))]
    [InlineData(nameof(VehicleEmd))]
    [InlineData(nameof(ToolEmd))]
    [InlineData(nameof(ShapeEmd))]
    public void Unchecked_probabilities_give_what_the_reference_gives(string name)
        => DeviceKernelSuite<TDevice>.Run(name, NoDistributionCheck.Run);
}
