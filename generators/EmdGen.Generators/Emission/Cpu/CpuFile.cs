using EmdGen.Generators.Emission.Cpu.Unrolled;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The file that computes the loss on the processor, in the form that pays.</summary>
internal static class CpuFile
{
    public const string BackEnd = "Cpu";

    public static string Write(ClassSet set, bool isOptimized)
        => TypeFrame.Write(set.Target, documentation: null, bases: "", writer =>
        {
            if (isOptimized)
                WriteKernels(writer, set);
            else
                RuntimeForm.Write(writer, set);
        });

    private static void WriteKernels(IndentedWriter writer, ClassSet set)
    {
        switch (set.Structure)
        {
            case ChainStructure chain when ChainKernels.Pay(chain):
                UnrolledForm.Write(writer, set, chain);
                break;
            case ChainStructure chain:
                LoopForm.Write(writer, set, chain);
                break;
            case TreeStructure tree when TreeKernels.Pay(tree):
                UnrolledForm.Write(writer, set, tree);
                break;
            case TreeStructure tree:
                LoopForm.Write(writer, set, tree);
                break;
            case TableStructure table when TableKernels.Pay(table):
                UnrolledForm.Write(writer, set, table);
                break;
            case TableStructure table:
                LoopForm.Write(writer, set, table);
                break;
            case LearnedStructure learned when TableKernels.Pay(learned):
                UnrolledForm.Write(writer, set, learned);
                break;
            case LearnedStructure learned:
                LoopForm.Write(writer, set, learned);
                break;
        }
    }
}
