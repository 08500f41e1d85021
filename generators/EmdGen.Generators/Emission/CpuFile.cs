using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Emission.Structures;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission;

/// <summary>The file that computes the loss on the processor: a kernel, and the shape that it is made for.</summary>
internal static class CpuFile
{
    public const string BackEnd = "Cpu";

    /// <summary>Writes the file.</summary>
    /// <param name="set">The class set.</param>
    /// <param name="isOptimized">
    /// Whether the JIT will optimise the user's assembly. Where it does not, a kernel there would run ten times slower than the runtime's own.
    /// </param>
    /// <param name="cancellation">Ends the writing.</param>
    public static string Write(ClassSet set, bool isOptimized, CancellationToken cancellation)
    {
        StructureEmission structure = StructureEmission.Of(set.Structure);
        return TypeFrame.Write(
            set.Target,
            heading: null,
            bases: "",
            cancellation,
            writer => KernelClass.Write(writer, isOptimized ? structure.Kernel : structure.RuntimeKernel),
            isOptimized ? writer => ShapeStruct.Write(writer, structure.ShapeInterface, structure.WriteShapeMembers, structure.Unrolled) : null);
    }
}
