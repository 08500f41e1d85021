using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Testing.Gpu.Devices;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace EmdGen.Gpu.Tests.Views;

/// <summary>What is said where kernels cannot run.</summary>
public class CpuLimitTests
{
    /// <summary>Eight threads are what the kernels need at least.</summary>
    [Fact]
    public void A_device_with_small_groups_is_named_with_what_it_lacks()
    {
        using Context context = Context.Create(builder => builder.CPU(new CPUDevice(2, 2, 1)));
        using Accelerator device = context.Devices[0].CreateAccelerator(context);
        using var loss = new GpuSquaredEmd<Chains.Unit5>(device);
        var refusal = Assert.Throws<NotSupportedException>(() => loss.Evaluate(new float[5], new int[1], EmdOutputs.LossOnly));
        Assert.Contains(device.Name, refusal.Message);
        Assert.Contains("threads", refusal.Message);
        Assert.Contains("at most 4", refusal.Message);
        Assert.Contains("needs 8", refusal.Message);
        Assert.Contains("new CPUDevice(16, 4, 1)", refusal.Message);
    }

    [Fact]
    public void Tables_take_no_distributions()
    {
        using var loss = new GpuSquaredEmd<ShapeEmd>(CpuDevice.Accelerator);
        Assert.Throws<NotSupportedException>(() => loss.Evaluate(new float[3], new float[] { 1, 0, 0 }, EmdOutputs.LossOnly));
    }

    [Fact]
    public void Learned_classes_need_a_table_and_others_refuse_one()
    {
        Accelerator device = CpuDevice.Accelerator;
        Assert.Throws<ArgumentNullException>(() => new GpuSquaredEmd<Learned5>(device));
        Assert.Throws<ArgumentException>(() => new GpuSquaredEmd<Chains.Unit5>(device, distance: GroundDistance.Chain(5)));
    }
}
