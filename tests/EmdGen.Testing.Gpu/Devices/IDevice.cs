using ILGPU.Runtime;

namespace EmdGen.Testing.Gpu.Devices;

/// <summary>A kind of device that tests run on.</summary>
public interface IDevice
{
    /// <summary>Why there is none here; null where there is one.</summary>
    static abstract string? Missing { get; }

    /// <summary>The one that all tests share.</summary>
    static abstract Accelerator Accelerator { get; }
}
