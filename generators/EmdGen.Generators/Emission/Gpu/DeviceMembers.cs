using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Gpu;

/// <summary>Members of the struct that other devices' kernels are compiled from.</summary>
internal static class DeviceMembers
{
    /// <summary>Writes the members that every structure has.</summary>
    public static void Write(IndentedWriter writer, GroundStructure structure, TileShape tile) => writer.WriteLine(
        $"""
         public static int ClassCount => {structure.ClassCount};

         public static int Exponent => {structure.Exponent};

         public static int RowStride => {TileShape.RowStrideOf(structure.ClassCount)};

         public static int ThreadsPerRow => {tile.ThreadsPerRow};

         public static int RowsPerTile => {tile.RowsPerTile};
         """);

    /// <summary>Writes one more.</summary>
    public static void Write(IndentedWriter writer, InvariantText member)
    {
        writer.WriteLine();
        writer.WriteLine($"public static {member.ToString()};");
    }
}
