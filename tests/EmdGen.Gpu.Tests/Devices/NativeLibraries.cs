using System.Runtime.CompilerServices;

namespace EmdGen.Gpu.Tests.Devices;

/// <summary>Before any test asks for a device.</summary>
internal static class NativeLibraries
{
    [ModuleInitializer]
    internal static void Prepare() => GpuLibraries.FindInstalled();
}
