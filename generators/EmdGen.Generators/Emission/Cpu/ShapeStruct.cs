using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>
/// The struct that a kernel is made for: the literals of a class set, and the kernels that are written out for it, if any. It is local to its
/// file, so that every class set has one of the same name.
/// </summary>
internal static class ShapeStruct
{
    public static void Write(IndentedWriter writer, string baseInterface, Action<IndentedWriter> members, UnrolledKernels? kernels)
    {
        writer.WriteLine("namespace " + ShapeNames.Namespace);
        using (writer.OpenBlock())
        {
            foreach (string directive in ShapeNames.Usings(hasKernels: kernels is not null))
                writer.WriteLine(directive);
            writer.WriteLine();
            writer.WriteLine(Names.GeneratedCode);
            writer.WriteLine($"file readonly struct {ShapeNames.Shape} : {baseInterface}");
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
}
