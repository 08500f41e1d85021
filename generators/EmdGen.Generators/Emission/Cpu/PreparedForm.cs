using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>
/// A kernel that is made once, from the structure's numbers. It lies in a class of its own: the order of initialisers in the parts of one type
/// is not defined, and the kernel of a tree reads the struct's Distance.
/// </summary>
internal static class PreparedForm
{
    /// <summary>Writes the methods, and the class with the kernel.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="set">The class set.</param>
    /// <param name="trailing">The parameters that end every evaluation.</param>
    /// <param name="kernel">Writes the expression that makes the kernel.</param>
    public static void Write(IndentedWriter writer, ClassSet set, TrailingParameters trailing, Action kernel)
    {
        EvaluateMethods.Write(writer, set, trailing, $"{MemberNames.Prepared}.Kernel.Evaluate", "", trailing.Arguments);
        writer.WriteLine();
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private static class {MemberNames.Prepared}");
        using (writer.OpenBlock())
        {
            writer.WriteLine($"internal static readonly {Names.EmdKernel} Kernel =");
            using (writer.OpenIndentation())
                kernel();
        }
    }
}
