namespace EmdGen.Generators.Emission.Gpu;

/// <summary>The types that the file for other devices names.</summary>
internal static class GpuNames
{
    public const string ChainRows = Services + "IChainRows";
    public const string TreeRows = Services + "ITreeRows";
    public const string TableRows = Services + "ITableRows";
    public const string UnrolledRows = Services + "IUnrolledRows";
    public const string CudaLosses = Services + "CudaLosses";
    public const string CudaLoss = "global::EmdGen.CompilerServices.ICudaLoss";
    public const string DeviceMath = Services + "DeviceMath";
    public const string RowPair = Services + "RowPair";
    public const string RowQuad = Services + "RowQuad";
    public const string Tile = "global::ILGPU.ArrayView<float>";

    private const string Services = "global::EmdGen.Gpu.CompilerServices.";
}
