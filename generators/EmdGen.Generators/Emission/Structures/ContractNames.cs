using EmdGen.Generators.Emission.Gpu;
using EmdGen.Generators.Emission.Text;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>
/// The types of the runtime that the emission of a structure chooses among, and that no other file names. Shapes lie in a namespace whose using
/// directives say where their interfaces are; all other names are whole.
/// </summary>
internal static class ContractNames
{
    public const string ChainShape = "IChainShape";
    public const string ClassShape = "IClassShape";
    public const string UnrolledChain = "IUnrolledChain";
    public const string UnrolledFlows = "IUnrolledFlows";
    public const string UnrolledTable = "IUnrolledTable";

    public const string TableData = Names.Services + "TableDataAttribute";

    public const string DeviceChain = GpuNames.Contracts + "IDeviceChain";
    public const string DeviceTree = GpuNames.Contracts + "IDeviceTree";
    public const string DeviceTable = GpuNames.Contracts + "IDeviceTable";
    public const string UnrolledDeviceShape = GpuNames.Contracts + "IUnrolledDeviceShape";
}
