using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The struct that the kernels of the processor are made for: the literals of a class set, and its kernels where they are written out.</summary>
internal static class ShapeStruct
{
    public static string NameOf(UnrolledKernels? kernels) => kernels is null ? MemberNames.Shape : MemberNames.Kernel;

    public static void Write(IndentedWriter writer, string interfaces, Action<IndentedWriter> members, UnrolledKernels? kernels)
    {
        writer.WriteLine();
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private readonly struct {NameOf(kernels)} : {interfaces}");
        using (writer.OpenBlock())
        {
            members(writer);
            if (kernels is null)
                return;
            writer.WriteLine();
            foreach (string line in kernels.Lines())
                writer.WriteLine(line);
        }
    }
}
