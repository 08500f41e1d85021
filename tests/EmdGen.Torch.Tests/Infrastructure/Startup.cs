using System.Runtime.CompilerServices;
using TorchSharp;

// Memory is measured, and torch's random state and threads are the process's own: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace EmdGen.Torch.Tests.Infrastructure;

internal static class Startup
{
    /// <summary>A second thread of torch's stalls on a busy machine of two cores.</summary>
    [ModuleInitializer]
    internal static void UseOneThread() => torch.set_num_threads(1);
}
