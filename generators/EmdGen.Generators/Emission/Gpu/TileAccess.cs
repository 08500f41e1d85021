using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission.Gpu;

/// <summary>A row of a shared tile to registers and back, in the widest vectors that divide it.</summary>
internal static class TileAccess
{
    private const string Parts = "XYZW";

    /// <summary>Declares a variable per class.</summary>
    public static void WriteLoads(IndentedWriter writer, int count, string tile, string name)
    {
        int width = WidthOf(count);
        for (int j = 0; j < count; j += width)
        {
            if (width == 1)
            {
                writer.WriteLine($"float {name}{j} = {tile}[start + {j}];");
                continue;
            }

            writer.WriteLine($"{VectorOf(width)} {name}{j}s = {VectorOf(width)}.Get({tile}, start + {j});");
            IEnumerable<string> parts = Enumerable.Range(0, width).Select(i => $"{name}{Digits(j + i)} = {name}{Digits(j)}s.{Parts[i]}");
            writer.WriteLine($"float {string.Join(", ", parts)};");
        }
    }

    public static void WriteStores(IndentedWriter writer, int count, string tile, string name)
    {
        int width = WidthOf(count);
        for (int j = 0; j < count; j += width)
        {
            string values = string.Join(", ", Enumerable.Range(j, width).Select(i => name + Digits(i)));
            writer.WriteLine(width == 1 ? $"{tile}[start + {j}] = {values};" : $"{VectorOf(width)}.Put({tile}, start + {j}, {values});");
        }
    }

    private static int WidthOf(int count) => count % 4 == 0 ? 4 : count % 2 == 0 ? 2 : 1;

    private static string VectorOf(int width) => width == 4 ? GpuNames.RowQuad : GpuNames.RowPair;

    private static string Digits(int index) => Literal.Digits((decimal)index);
}
