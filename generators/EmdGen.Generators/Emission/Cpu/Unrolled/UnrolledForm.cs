using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu.Unrolled;

/// <summary>Kernels written out class by class, in registers.</summary>
internal static class UnrolledForm
{
    private const string Kernel = "Kernel";

    public static void Write(IndentedWriter writer, ClassSet set, ChainStructure chain)
    {
        EvaluateMethods.Write(writer, set, Names.ChainRunner + ".EvaluateUnrolled", $"<{Kernel}>", "options");
        WriteKernel(writer, Names.UnrolledChain, () => ShapeMembers.Write(writer, chain), new ChainKernels(chain));
    }

    public static void Write(IndentedWriter writer, ClassSet set, TreeStructure tree)
    {
        PreparedForm.Write(writer, set, $"UnrolledTree<{Kernel}>(Distance)");
        WriteKernel(writer, Names.UnrolledFlows, () => ShapeMembers.Write(writer, tree), new TreeKernels(tree));
    }

    public static void Write(IndentedWriter writer, ClassSet set, TableStructure table)
    {
        PreparedForm.Write(writer, set, $"UnrolledTable<{Kernel}>", table);
        WriteKernel(writer, Names.UnrolledTable, () => ShapeMembers.Write(writer, table), new TableKernels(table));
    }

    public static void Write(IndentedWriter writer, ClassSet set, LearnedStructure learned)
    {
        EvaluateMethods.Write(writer, set, $"{Names.LearnedTables}.UnrolledKernel<{Kernel}>(distance).Evaluate", "", "options");
        TableMethod.Write(writer, Kernel);
        WriteKernel(
            writer, $"{Names.UnrolledTable}, {Names.LearnedShape}", () => ShapeMembers.Write(writer, learned), new TableKernels(learned));
    }

    private static void WriteKernel(IndentedWriter writer, string interfaces, Action shape, UnrolledKernels kernels)
    {
        writer.WriteLine();
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private readonly struct {Kernel} : {interfaces}");
        using (writer.OpenBlock())
        {
            shape();
            writer.WriteLine();
            foreach (string line in kernels.Lines())
                writer.WriteLine(line);
        }
    }
}
