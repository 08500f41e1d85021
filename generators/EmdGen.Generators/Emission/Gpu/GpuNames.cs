namespace EmdGen.Generators.Emission.Gpu;

/// <summary>What the file for other devices names.</summary>
internal static class GpuNames
{
    public const string ChainRows = Services + "IDeviceChain";
    public const string TreeRows = Services + "IDeviceTree";
    public const string TableRows = Services + "IDeviceTable";
    public const string UnrolledRows = Services + "IUnrolledDeviceShape";
    public const string CudaLosses = Services + "CudaLosses";
    public const string CudaLoss = "global::EmdGen.CompilerServices.Contracts.CudaLoss";
    public const string DeviceMath = Services + "DeviceMath";
    public const string RowPair = Services + "RowPair";
    public const string RowQuad = Services + "RowQuad";
    public const string Tile = "global::ILGPU.ArrayView<float>";

    /// <summary>A type by which a compilation shows that it references the package.</summary>
    public const string Marker = "EmdGen.Gpu.CompilerServices.IDeviceShape";

    private const string Services = "global::EmdGen.Gpu.CompilerServices.";
}
