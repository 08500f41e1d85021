using EmdGen.Generators.Emission.Gpu;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures.Chain;

/// <summary>
/// The loss and gradient of one row of a small chain, written out class by class. Names: e_j the masses exp(z_j - max), f_i the flow over the
/// edge between classes i and i + 1, v_i its slope, which becomes the potential of class i where i lies below the argmax.
/// </summary>
internal static class DeviceRow
{
    /// <summary>Beyond this many classes a row does not fit the registers of a thread.</summary>
    private const int LargestClassCount = 32;

    public static bool IsWorthUnrolling(ChainStructure chain) => chain.ClassCount <= LargestClassCount;

    public static void Write(IndentedWriter writer, ChainStructure chain)
    {
        foreach (bool isSoft in new[] { false, true })
        {
            writer.WriteLine();
            string targets = isSoft ? $"{GpuNames.Tile} targets, int start" : "int start, int label";
            writer.WriteLine($"public static float {(isSoft ? "Soft" : "Hard")}<TGradient>({GpuNames.Tile} tile, {targets}, float scale)");
            writer.WriteLine($"    where TGradient : struct, {Names.Switch}");
            using (writer.OpenBlock())
            {
                WriteMasses(writer, chain.ClassCount);
                if (isSoft)
                    DeviceFlows.WriteSoft(writer, chain.ClassCount);
                else
                    DeviceFlows.WriteHard(writer, chain.ClassCount);
                WriteLoss(writer, chain);
                writer.WriteLine("if (!TGradient.IsOn)");
                writer.WriteLine("    return loss * power;");
                WriteGradient(writer, chain);
                writer.WriteLine("return loss * power;");
            }
        }
    }

    private static void WriteMasses(IndentedWriter writer, int count)
    {
        TileAccess.WriteLoads(writer, count, "tile", "e");
        writer.WriteLine($"float max = {Largest(0, count)};");
        for (int j = 0; j < count; j++)
            writer.WriteLine($"e{j} = {GpuNames.DeviceMath}.Exp(e{j} - max);");
    }

    private static string Largest(int first, int end)
        => end - first == 1
            ? "e" + Literal.Digits((decimal)first)
            : $"{GpuNames.DeviceMath}.Max({Largest(first, (first + end) / 2)}, {Largest((first + end) / 2, end)})";

    private static void WriteLoss(IndentedWriter writer, ChainStructure chain)
    {
        float[] spacings = [.. chain.Spacings];
        writer.WriteLine("float loss = 0f;");
        for (int i = 0; i < chain.ClassCount - 1; i++)
        {
            string slope = chain.Exponent == 2 ? $"f{i}" : $"{GpuNames.DeviceMath}.Sign(f{i})";
            writer.WriteLine($"float v{i} = {(chain.IsUnit ? slope : slope + " * " + Literal.Of(spacings[i]))};");
            writer.WriteLine($"loss += v{i} * f{i};");
        }

        writer.WriteLine($"float power = {(chain.Exponent == 2 ? "inverse * inverse" : "inverse")};");
    }

    /// <summary>Slopes summed outward from the argmax, the classes below it first.</summary>
    private static void WriteGradient(IndentedWriter writer, ChainStructure chain)
    {
        int last = chain.ClassCount - 1;
        writer.WriteLine($"int argmax = {last};");
        for (int j = last - 1; j >= 0; j--)
            writer.WriteLine($"argmax = {GpuNames.DeviceMath}.Select(e{j} == 1f, {j}, argmax);");
        writer.WriteLine("float below = 0f;");
        for (int i = last - 1; i >= 0; i--)
        {
            writer.WriteLine($"below = {GpuNames.DeviceMath}.Select(argmax > {i}, below + v{i}, 0f);");
            writer.WriteLine($"v{i} = {GpuNames.DeviceMath}.Select(argmax > {i}, below, v{i});");
        }

        writer.WriteLine("float above = 0f, slope, mean = 0f;");
        for (int j = 0; j < last; j++)
        {
            writer.WriteLine($"slope = v{j};");
            writer.WriteLine($"v{j} = {GpuNames.DeviceMath}.Select(argmax > {j}, slope, above);");
            writer.WriteLine($"above = {GpuNames.DeviceMath}.Select(argmax > {j}, 0f, above - slope);");
            writer.WriteLine($"mean += v{j} * e{j};");
        }

        writer.WriteLine($"mean = (mean + (above * e{last})) * inverse;");
        writer.WriteLine($"scale *= {(chain.Exponent == 2 ? "2f * power" : "power")};");
        for (int j = 0; j <= last; j++)
            writer.WriteLine($"e{j} *= ({(j == last ? "above" : $"v{j}")} - mean) * scale;");
        TileAccess.WriteStores(writer, chain.ClassCount, "tile", "e");
    }
}
