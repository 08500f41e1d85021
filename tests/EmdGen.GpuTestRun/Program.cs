using System.Reflection;
using EmdGen.Gpu.Tests.Kernels;
using EmdGen.GpuTestRun;
using Xunit.Abstractions;
using Xunit.Sdk;

// Runs tests of EmdGen.Gpu.Tests where there is no SDK to do so: those of classes whose names begin with the argument, such as Cuda.
if (args is not [var prefix])
{
    Console.Error.WriteLine("usage: EmdGen.GpuTestRun PREFIX");
    return 2;
}

Assembly assembly = typeof(CudaKernelTests).Assembly;
using var framework = new XunitTestFramework(new Messages());
using ITestFrameworkDiscoverer discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
using ITestFrameworkExecutor executor = framework.GetExecutor(assembly.GetName());

var discovery = new Messages();
discoverer.Find(includeSourceInformation: false, discovery, new DefaultOptions());
discovery.Finished.Wait();
List<ITestCase> cases = discovery.Cases.FindAll(test => ClassOf(test).StartsWith(prefix, StringComparison.Ordinal));

var run = new Messages();
executor.RunTests(cases, run, new DefaultOptions());
run.Finished.Wait();
Console.WriteLine($"{run.Passed} passed, {run.Failed} failed, {run.Skipped} skipped");
return run.Failed == 0 && run.Passed > 0 ? 0 : 1;

static string ClassOf(ITestCase test) => test.TestMethod.TestClass.Class.ToRuntimeType().Name;
