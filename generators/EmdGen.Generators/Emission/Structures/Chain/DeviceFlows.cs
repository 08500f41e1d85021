using EmdGen.Generators.Emission.Gpu;
using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission.Structures.Chain;

/// <summary>The flow over every edge of a small chain, from the side of the edge where less cancels.</summary>
internal static class DeviceFlows
{
    /// <summary>With a label: from the side without it. r_i is the mass beyond edge i.</summary>
    public static void WriteHard(IndentedWriter writer, int count)
    {
        writer.WriteLine("float f0 = e0;");
        for (int i = 1; i < count - 1; i++)
            writer.WriteLine($"float f{i} = f{i - 1} + e{i};");
        writer.WriteLine($"float inverse = 1f / (f{count - 2} + e{count - 1});");
        writer.WriteLine($"float beyond = e{count - 1};");
        for (int i = count - 2; i >= 0; i--)
        {
            writer.WriteLine($"f{i} = {GpuNames.DeviceMath}.Select(label <= {i}, -beyond, f{i});");
            if (i > 0)
                writer.WriteLine($"beyond += e{i};");
        }
    }

    /// <summary>With a distribution: from the side with the smaller mass, of prediction and target (t, on the masses' scale) together.</summary>
    public static void WriteSoft(IndentedWriter writer, int count)
    {
        writer.WriteLine($"float sum = {string.Join(" + ", Enumerable.Range(0, count).Select(j => "e" + Literal.Digits((decimal)j)))};");
        writer.WriteLine("float inverse = 1f / sum;");
        TileAccess.WriteLoads(writer, count, "targets", "t");
        for (int j = 0; j < count; j++)
            writer.WriteLine($"t{j} *= sum;");
        writer.WriteLine("float f0 = e0 - t0, half = e0 + t0;");
        for (int i = 1; i < count; i++)
        {
            if (i < count - 1)
                writer.WriteLine($"float f{i} = f{i - 1} + (e{i} - t{i});");
            writer.WriteLine($"half += e{i} + t{i};");
        }

        writer.WriteLine("half *= 0.5f;");
        writer.WriteLine("float beyond = 0f, massBeyond = 0f;");
        for (int i = count - 2; i >= 0; i--)
        {
            writer.WriteLine($"beyond += t{i + 1} - e{i + 1};");
            writer.WriteLine($"massBeyond += e{i + 1} + t{i + 1};");
            writer.WriteLine($"f{i} = {GpuNames.DeviceMath}.Select(massBeyond >= half, f{i}, beyond);");
        }
    }
}
