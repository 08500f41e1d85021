using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Gpu;

/// <summary>The file that other devices' kernels are compiled from.</summary>
internal static class GpuFile
{
    public const string BackEnd = "Gpu";

    private const string Rows = "DeviceShape";

    public static string Write(ClassSet set) => TypeFrame.Write(set.Target, documentation: null, bases: "", writer =>
    {
        writer.WriteLine(
            $"""
             {Names.GeneratedCode}
             static {Names.Type}? {Names.SquaredEmdInterface}.DeviceKernels => typeof({Rows});

             {Names.GeneratedCode}
             static {GpuNames.CudaLoss}? {Names.SquaredEmdInterface}.CudaLoss(int device)
                 => {GpuNames.CudaLosses}.Of<{Identifier.Escape(set.Target.Name)}>(device);

             {Names.GeneratedCode}
             private readonly struct {Rows} : {BasesOf(set.Structure)}
             """);
        using (writer.OpenBlock())
        {
            switch (set.Structure)
            {
                case ChainStructure chain:
                    WriteChain(writer, chain);
                    break;
                case TreeStructure tree:
                    WriteShape(writer, tree, new TileShape(tree.ClassCount, tree.ClassCount + tree.Parents.Count));
                    WriteMember(writer, $"int NodeCount => {tree.Parents.Count}");
                    break;
                default:
                    WriteTable(writer, set.Structure);
                    break;
            }
        }
    });

    private static string BasesOf(GroundStructure structure) => structure switch
    {
        ChainStructure { ClassCount: <= UnrolledRow.LargestClassCount } => $"{GpuNames.ChainRows}, {GpuNames.UnrolledRows}",
        ChainStructure => GpuNames.ChainRows,
        TreeStructure => GpuNames.TreeRows,
        _ => GpuNames.TableRows,
    };

    private static void WriteChain(IndentedWriter writer, ChainStructure chain)
    {
        WriteShape(writer, chain, new TileShape(chain.ClassCount, TileShape.RowStrideOf(chain.ClassCount)));
        WriteMember(writer, $"bool IsUnit => {(chain.IsUnit ? "true" : "false")}");
        if (chain.ClassCount <= UnrolledRow.LargestClassCount)
            UnrolledRow.Write(writer, chain);
    }

    private static void WriteTable(IndentedWriter writer, GroundStructure table)
    {
        int staged = TileShape.StagedLengthOf(table.ClassCount);
        WriteShape(writer, table, new TileShape(table.ClassCount, TileShape.RowStrideOf(table.ClassCount), staged));
        WriteMember(writer, $"int StagedLength => {staged}");
    }

    private static void WriteShape(IndentedWriter writer, GroundStructure structure, TileShape tile)
    {
        writer.WriteLine(
            $"""
             public static int ClassCount => {structure.ClassCount};

             public static int Exponent => {structure.Exponent};

             public static int RowStride => {TileShape.RowStrideOf(structure.ClassCount)};

             public static int ThreadsPerRow => {tile.ThreadsPerRow};

             public static int RowsPerTile => {tile.RowsPerTile};
             """);
    }

    private static void WriteMember(IndentedWriter writer, InvariantText member)
    {
        writer.WriteLine();
        writer.WriteLine($"public static {member.ToString()};");
    }
}
