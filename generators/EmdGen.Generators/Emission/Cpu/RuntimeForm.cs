using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>
/// For builds that the JIT does not optimise, where a kernel in the user's assembly would run ten times slower: the runtime's own, which is
/// optimised.
/// </summary>
internal static class RuntimeForm
{
    public static void Write(IndentedWriter writer, ClassSet set)
        => EvaluateMethods.Write(writer, set, Names.SquaredEmd + ".Evaluate", "", "Distance, options");
}
