using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The runtime's loops over classes, specialised by the JIT to the literals of a shape.</summary>
internal static class LoopForm
{
    private const string Shape = "Shape";

    public static void Write(IndentedWriter writer, ClassSet set, ChainStructure chain)
    {
        EvaluateMethods.Write(writer, set, Names.ChainRunner + ".Evaluate", $"<{Shape}>", "options");
        WriteShape(writer, Names.ChainShape, () => ShapeMembers.Write(writer, chain));
    }

    public static void Write(IndentedWriter writer, ClassSet set, TreeStructure tree)
    {
        PreparedForm.Write(writer, set, $"Tree<{Shape}>(Distance)");
        WriteShape(writer, Names.ClassShape, () => ShapeMembers.Write(writer, tree));
    }

    public static void Write(IndentedWriter writer, ClassSet set, TableStructure table)
    {
        if (TableNumbers.AreLiterals(table))
            PreparedForm.Write(writer, set, $"Table<{Shape}>", table);
        else
            PreparedForm.Write(writer, set, $"Table<{Shape}>(Distance)");
        WriteShape(writer, Names.ClassShape, () => ShapeMembers.Write(writer, table));
    }

    public static void Write(IndentedWriter writer, ClassSet set, LearnedStructure learned)
    {
        EvaluateMethods.Write(writer, set, $"{Names.LearnedTables}.Kernel<{Shape}>(distance).Evaluate", "", "options");
        WriteShape(writer, learned);
    }

    /// <summary>The shape of a learned table, and what needs no more than that.</summary>
    public static void WriteShape(IndentedWriter writer, LearnedStructure learned)
    {
        TableMethod.Write(writer, Shape);
        WriteShape(writer, Names.LearnedShape, () => ShapeMembers.Write(writer, learned));
    }

    private static void WriteShape(IndentedWriter writer, string interfaces, Action members)
    {
        writer.WriteLine();
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private readonly struct {Shape} : {interfaces}");
        using (writer.OpenBlock())
            members();
    }
}
