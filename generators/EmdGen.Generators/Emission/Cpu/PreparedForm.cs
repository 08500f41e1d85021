using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>
/// A kernel that is made once, from the structure's numbers. It lies in a class of its own: the order of initialisers in the parts of one type
/// is not defined, and the kernel of a tree reads the struct's Distance.
/// </summary>
internal static class PreparedForm
{
    private const string Prepared = "Prepared";

    /// <summary>From an expression of the methods of EmdKernel.</summary>
    public static void Write(IndentedWriter writer, ClassSet set, string call)
        => Write(writer, set, () => writer.WriteLine($"{Names.EmdKernel}.{call};"));

    /// <summary>From a method of EmdKernel and a table's costs.</summary>
    public static void Write(IndentedWriter writer, ClassSet set, string method, TableStructure table) => Write(writer, set, () =>
    {
        writer.WriteLine($"{Names.EmdKernel}.{method}(");
        TableNumbers.WriteCosts(writer, table);
        writer.WriteLine(");");
    });

    private static void Write(IndentedWriter writer, ClassSet set, Action kernel)
    {
        EvaluateMethods.Write(writer, set, $"{Prepared}.Kernel.Evaluate", "", "options");
        writer.WriteLine();
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private static class {Prepared}");
        using (writer.OpenBlock())
        {
            writer.WriteLine($"internal static readonly {Names.EmdKernel} Kernel =");
            using (writer.OpenIndentation())
                kernel();
        }
    }
}
