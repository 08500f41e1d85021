namespace EmdGen.Generators.Emission.Gpu;

/// <summary>The types that the file for other devices names.</summary>
internal static class GpuNames
{
    public const string DeviceChain = Contracts + "IDeviceChain";
    public const string DeviceTree = Contracts + "IDeviceTree";
    public const string DeviceTable = Contracts + "IDeviceTable";
    public const string UnrolledDeviceShape = Contracts + "IUnrolledDeviceShape";
    public const string CudaLosses = Services + "CudaLosses";
    public const string CudaLoss = "global::EmdGen.CompilerServices.Contracts.CudaLoss";
    public const string DeviceMath = Contracts + "DeviceMath";
    public const string RowPair = Contracts + "RowPair";
    public const string RowQuad = Contracts + "RowQuad";
    public const string Tile = "global::ILGPU.ArrayView<float>";

    private const string Services = "global::EmdGen.Gpu.CompilerServices.";
    private const string Contracts = Services + "Contracts.";
}
