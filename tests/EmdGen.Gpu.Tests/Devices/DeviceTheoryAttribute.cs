using EmdGen.Testing.Gpu.Devices;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace EmdGen.Gpu.Tests.Devices;

/// <summary>A theory of a suite over an <see cref="IDevice"/>: skipped, by the device's name, where there is none.</summary>
[XunitTestCaseDiscoverer("EmdGen.Gpu.Tests.Devices." + nameof(DeviceTheoryDiscoverer), "EmdGen.Gpu.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class DeviceTheoryAttribute : TheoryAttribute;

/// <summary>Asks the device of the class that inherits the suite.</summary>
public sealed class DeviceTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions options, ITestMethod testMethod, IAttributeInfo theoryAttribute)
    {
        Type suite = testMethod.TestClass.Class.ToRuntimeType().BaseType!;
        var missing = (string?)suite.GetGenericArguments()[0].GetProperty(nameof(IDevice.Missing))!.GetValue(null);
        return missing is null
            ? base.Discover(options, testMethod, theoryAttribute)
            : [new XunitSkippedDataRowTestCase(
                DiagnosticMessageSink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), testMethod, missing)];
    }
}
