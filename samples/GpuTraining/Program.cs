using System.Diagnostics;
using System.Globalization;
using EmdGen.Gpu;
using GpuTraining;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

const int RowsOnProcessor = 500;
const int StepsOnProcessor = 10;
const int Steps = 1000;
const int Reports = 5;
const float Rate = 0.5f;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

GpuLibraries.FindInstalled();

// ILGPU's processor device plays a GPU, and is slow at it: less so with groups that are smaller than a GPU's.
using Context context = Context.Create(builder => builder
    .Optimize(OptimizationLevel.O2).Math(MathMode.Fast).Cuda().OpenCL().CPU(new CPUDevice(16, 4, 1)));
using Accelerator accelerator = context.GetPreferredDevice(preferCPU: args is ["--cpu"]).CreateAccelerator(context);
bool isProcessor = accelerator.AcceleratorType == AcceleratorType.CPU;
DiamondRows rows = DiamondRows.Read(
    Path.Combine(AppContext.BaseDirectory, "diamonds-clarity.csv"), isProcessor ? RowsOnProcessor : int.MaxValue);
int steps = isProcessor ? StepsOnProcessor : Steps;
Console.WriteLine($"Device: {accelerator.Name} ({accelerator.AcceleratorType}), {rows.Count} diamonds, {steps} steps");

using var trainer = new LinearTrainer(accelerator, rows);
trainer.Start(Rate);
Console.WriteLine($"step {1,5}: loss {trainer.Loss():F4}");
var watch = Stopwatch.StartNew();
for (int step = 2; step <= steps; step++)
{
    trainer.Start(Rate);
    if (step % (steps / Reports) == 0)
        Console.WriteLine($"step {step,5}: loss {trainer.Loss():F4}");
}

Console.WriteLine($"{(steps - 1.0) * rows.Count / watch.Elapsed.TotalSeconds:N0} rows per second");
