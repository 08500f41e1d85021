using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Testing.Gpu.Devices;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace EmdGen.Gpu.Tests.Views;

/// <summary>Two buffers that are made of one memory.</summary>
public unsafe class CpuAddressTests
{
    [Fact]
    public void Buffers_of_one_memory_overlap_as_their_addresses_do()
    {
        Accelerator device = CpuDevice.Accelerator;
        float* memory = stackalloc float[32];
        CPUMemoryBuffer floats = CPUMemoryBuffer.Create(device, (nint)memory, 32, sizeof(float));
        CPUMemoryBuffer integers = CPUMemoryBuffer.Create(device, (nint)memory, 32, sizeof(int));
        ArrayView<float> all = new(floats, 0, 32);
        ArrayView<int> labels = new(integers, 10, 2);
        using var loss = new GpuSquaredEmd<Chains.Unit5>(device);
        using MemoryBuffer1D<float, Stride1D.Dense> value = device.Allocate1D<float>(1);
        GpuOutputs<float> outputs = GpuOutputs<float>.To(value.View).WithLosses(all.SubView(11, 2));
        ArgumentException refusal = Assert.Throws<ArgumentException>(
            () => loss.Evaluate(device.DefaultStream, all.SubView(0, 10), labels, outputs));
        Assert.StartsWith("Losses overlaps the labels.", refusal.Message);
    }
}
