using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>
/// For builds that the JIT does not optimise, where a kernel in the user's assembly would run ten times slower: the runtime's own, which is
/// optimised.
/// </summary>
internal static class RuntimeForm
{
    private const string Shape = "Shape";

    public static void Write(IndentedWriter writer, ClassSet set)
    {
        string distance = set.Structure is LearnedStructure ? $"{Names.LearnedTables}.Of<{Shape}>(distance)" : "Distance";
        EvaluateMethods.Write(writer, set, Names.SquaredEmd + ".Evaluate", "", distance + ", options");
        if (set.Structure is LearnedStructure learned)
            LoopForm.WriteShape(writer, learned);
    }
}
