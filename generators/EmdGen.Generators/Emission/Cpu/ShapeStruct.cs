using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The struct that a kernel is made for: the literals of a class set, and the kernels that are written out for it, if any.</summary>
internal static class ShapeStruct
{
    public static void Write(IndentedWriter writer, string baseInterface, Action<IndentedWriter> members, UnrolledKernels? kernels)
    {
        writer.WriteLine();
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private readonly struct {MemberNames.Shape} : {baseInterface}");
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
