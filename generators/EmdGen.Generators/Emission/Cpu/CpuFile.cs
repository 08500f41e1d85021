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
            switch (set.Structure)
            {
                case ChainStructure { ClassCount: <= UnrolledChain.LargestClassCount } chain when isOptimized:
                    UnrolledForm.Write(writer, set, chain);
                    break;
                case ChainStructure chain when isOptimized:
                    LoopForm.Write(writer, set, chain);
                    break;
                default:
                    RuntimeForm.Write(writer, set);
                    break;
            }
        });
}
