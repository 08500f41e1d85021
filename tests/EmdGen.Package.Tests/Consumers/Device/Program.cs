using Consumer;
using EmdGen;
using EmdGen.Gpu;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

using Context context = Context.Create(builder => builder.CPU(new CPUDevice(16, 4, 1)));
using Accelerator device = context.Devices[0].CreateAccelerator(context);
using var loss = new GpuSquaredEmd<QualityEmd>(device);
Console.WriteLine(FormattableString.Invariant($"mean {loss.Evaluate([2f, 0, 0, 2, 0, 0], [1, 2], EmdOutputs.LossOnly):F3}"));
