using EmdGen.Gpu.Tests.Devices;
using EmdGen.Testing.Gpu.Devices;
using EmdGen.Testing.Kernels;

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
