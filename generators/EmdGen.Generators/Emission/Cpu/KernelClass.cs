using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>
/// The class that holds the kernel, made once. It is a class of its own: the order of initialisers in the parts of one type is not defined, and
/// kernels of trees and tables read the struct's Distance.
/// </summary>
internal static class KernelClass
{
    /// <summary>Writes the class.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="call">The call of a method of EmdKernel that makes the kernel.</param>
    public static void Write(IndentedWriter writer, string call)
    {
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private static class {MemberNames.Kernel}");
        using (writer.OpenBlock())
            writer.WriteLine($"internal static readonly {Names.EmdKernel} Instance = {Names.EmdKernel}.{call};");
    }
}
