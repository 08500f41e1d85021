using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Gpu;

/// <summary>The file that other devices' kernels are compiled from.</summary>
internal static class GpuFile
{
    public const string BackEnd = "Gpu";

    private const string Rows = "DeviceRows";

    public static string Write(ClassSet set) => TypeFrame.Write(set.Target, documentation: null, bases: "", writer =>
    {
        writer.WriteLine(
            $"""
             {Names.GeneratedCode}
             static {Names.Type}? {Names.SquaredEmdInterface}.DeviceKernels => typeof({Rows});

             """);
        var chain = (ChainStructure)set.Structure;
        bool isUnrolled = chain.ClassCount <= UnrolledRow.LargestClassCount;
        string bases = GpuNames.ChainRows + (isUnrolled ? ", " + GpuNames.UnrolledRows : "");
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private readonly struct {Rows} : {bases}");
        using (writer.OpenBlock())
        {
            WriteShape(writer, chain);
            writer.WriteLine();
            writer.WriteLine($"public static bool IsUnit => {(chain.IsUnit ? "true" : "false")};");
            if (isUnrolled)
                UnrolledRow.Write(writer, chain);
        }
    });

    private static void WriteShape(IndentedWriter writer, ChainStructure chain)
    {
        var tile = new TileShape(chain.ClassCount, TileShape.RowStrideOf(chain.ClassCount));
        writer.WriteLine(
            $"""
             public static int ClassCount => {chain.ClassCount};

             public static int Exponent => {chain.Exponent};

             public static int RowStride => {TileShape.RowStrideOf(chain.ClassCount)};

             public static int ThreadsPerRow => {tile.ThreadsPerRow};

             public static int RowsPerTile => {tile.RowsPerTile};
             """);
    }
}
