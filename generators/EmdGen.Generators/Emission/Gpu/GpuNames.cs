namespace EmdGen.Generators.Emission.Gpu;

/// <summary>The types that the file for other devices names.</summary>
internal static class GpuNames
{
    public const string CudaLosses = Services + "CudaLosses";
    public const string CudaLoss = "global::EmdGen.CompilerServices.Contracts.CudaLoss";
    public const string DeviceMath = Contracts + "DeviceMath";
    public const string RowPair = Contracts + "RowPair";
    public const string RowQuad = Contracts + "RowQuad";
    public const string Tile = "global::ILGPU.ArrayView<float>";

    /// <summary>The namespace of what emitted code and device kernels agree on, with the dot after it.</summary>
    public const string Contracts = Services + "Contracts.";

    private const string Services = "global::EmdGen.Gpu.CompilerServices.";
}
