using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission;

/// <summary>Names of emitted files.</summary>
internal static class HintName
{
    /// <summary>The annotated name and the back end: <c>Ns.E.Cpu.g.cs</c>.</summary>
    public static string Of(TargetType target, TargetNames names, string backEnd)
    {
        string name = target.AnnotatedName;
        if (names.AlikeIgnoringCase.Contains(name))
            name += "." + CaseMark(name);
        return $"{name}.{backEnd}.g.cs";
    }

    // One character for each letter: u for an upper-case one.
    private static string CaseMark(string name) => string.Concat(name.Select(letter => char.IsUpper(letter) ? 'u' : '-'));
}
