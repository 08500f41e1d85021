using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The file that computes the loss on the processor, in the form that pays.</summary>
internal static class CpuFile
{
    public const string BackEnd = "Cpu";

    public static string Write(ClassSet set, bool isOptimized)
    {
        var chain = (ChainStructure)set.Structure;
        return TypeFrame.Write(set.Target, documentation: null, bases: "", writer =>
        {
            if (!isOptimized)
                RuntimeForm.Write(writer, set);
            else if (chain.ClassCount <= UnrolledChain.LargestClassCount)
                UnrolledForm.Write(writer, set, chain);
            else
                LoopForm.Write(writer, set, chain);
        });
    }
}
