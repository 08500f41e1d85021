using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Emission.Structures;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission;

/// <summary>The file that computes the loss on the processor.</summary>
internal static class CpuFile
{
    public const string BackEnd = "Cpu";

    public static string Write(ClassSet set, bool isOptimized)
        => TypeFrame.Write(set.Target, documentation: null, bases: "", writer =>
        {
            StructureEmission structure = StructureEmission.Of(set.Structure);
            if (isOptimized)
                WriteKernels(writer, set, structure);
            else
                WriteForwarding(writer, set, structure);
        });

    private static void WriteKernels(IndentedWriter writer, ClassSet set, StructureEmission structure)
    {
        structure.WriteEvaluation(writer, set, ShapeStruct.NameOf(structure.Unrolled));
        if (structure.NeedsShape)
            TableMethod.Write(writer, ShapeStruct.NameOf(structure.Unrolled));
        ShapeStruct.Write(writer, structure.ShapeInterfaces(structure.Unrolled is not null), structure.WriteShapeMembers, structure.Unrolled);
    }

    /// <summary>
    /// Writes methods for builds that the JIT does not optimise, in which a kernel in the user's assembly would run ten times slower: they call
    /// the runtime's own, which is optimised.
    /// </summary>
    private static void WriteForwarding(IndentedWriter writer, ClassSet set, StructureEmission structure)
    {
        EvaluateMethods.Write(writer, set, structure.Trailing, Names.SquaredEmd + ".Evaluate", "", structure.RuntimeDistance + ", options");
        if (!structure.NeedsShape)
            return;
        TableMethod.Write(writer, MemberNames.Shape);
        ShapeStruct.Write(writer, structure.ShapeInterfaces(isUnrolled: false), structure.WriteShapeMembers, kernels: null);
    }
}
