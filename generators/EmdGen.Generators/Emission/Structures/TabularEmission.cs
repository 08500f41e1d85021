using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Emission.Gpu;
using EmdGen.Generators.Emission.Structures.Table;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>The emission that tables of distances share, whether a table is fixed or a call brings it.</summary>
internal abstract class TabularEmission(GroundStructure table) : StructureEmission(table)
{
    public override bool IsRegulariser => true;

    public override UnrolledKernels? Unrolled { get; } = TableKernels.IsWorthUnrolling(table) ? new TableKernels(table) : null;

    public override string ShapeInterface => Unrolled is null ? ContractNames.ClassShape : ContractNames.UnrolledTable;

    public override string DeviceInterfaces => ContractNames.DeviceTable;

    public override void WriteDeviceMembers(IndentedWriter writer)
    {
        int staged = TileShape.StagedLengthOf(ClassCount);
        DeviceMembers.Write(writer, Structure, new TileShape(ClassCount, TileShape.RowStrideOf(ClassCount), staged));
        DeviceMembers.Write(writer, $"int StagedLength => {staged}");
    }
}
