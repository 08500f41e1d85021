using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>Tensors on a CUDA device, where torch has one.</summary>
public class CudaDeviceTests
{
    public static TheoryData<Structure> Structures => Structure.All;

    [CudaTheory]
    [MemberData(nameof(Structures))]
    public void Device_and_processor_agree(Structure structure)
    {
        foreach (Problem problem in Problem.Of(structure, float32))
        {
            using DisposeScope scope = NewDisposeScope();
            Problem there = problem with { Input = problem.Input.cuda(), Targets = problem.Targets.cuda() };
            Near.Equal(problem.Value(problem.Input), there.Value(there.Input).cpu(), 1e-5, 1e-5, problem.Name);
            Near.Equal(problem.Gradient(problem.Value), there.Gradient(there.Value).cpu(), 1e-5, 1e-5, problem.Name);
        }
    }

    /// <summary>Skipped, with the reason, where torch has no device.</summary>
    private sealed class CudaTheoryAttribute : TheoryAttribute
    {
        public CudaTheoryAttribute() => Skip = cuda.is_available() ? null : "torch has no CUDA device.";
    }
}
