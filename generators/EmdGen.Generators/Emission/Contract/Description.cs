using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>The doc comment of an emitted struct: in plain words, which loss it is.</summary>
internal static class Description
{
    private const int LongestList = 40;

    public static void Write(IndentedWriter writer, ClassSet set)
    {
        var chain = (ChainStructure)set.Structure;
        string loss = chain.Exponent == 2 ? "squared Earth Mover's Distance" : "Earth Mover's Distance (Wasserstein-1)";
        string classes = set.Enum is { } labels ? $"classes of <see cref=\"{labels.Type}\"/>" : "classes";
        string spacing = chain.IsUnit ? "one unit apart" : "at the positions below";
        writer.WriteLine(
            $"""
             /// <summary>
             /// The {loss} between a predicted and a true distribution over the {chain.ClassCount} ordered
             /// {classes}, {spacing}.
             /// </summary>
             /// <remarks>
             /// <para>
             /// The loss of a row is the sum over i from 0 to {chain.ClassCount - 2} of {Term(chain)}, where
             /// d_i = (p_0 + ... + p_i) - (t_0 + ... + t_i), p is the softmax of the row's logits and t its target:
             /// 1 at the label and 0 elsewhere, or a distribution.{Spacing(chain)}
             /// </para>
             """);
        WriteClasses(writer, set, chain);
        writer.WriteLine("/// </remarks>");
    }

    private static string Term(ChainStructure chain)
    {
        string weight = chain.IsUnit ? "" : "w_i * ";
        return weight + (chain.Exponent == 2 ? "d_i^2" : "|d_i|");
    }

    private static string Spacing(ChainStructure chain)
        => chain.IsUnit ? "" : "\n/// The weight w_i is the distance from the position of class i to that of class i + 1.";

    private static void WriteClasses(IndentedWriter writer, ClassSet set, ChainStructure chain)
    {
        if (set.Enum is null && chain.Positions.Count == 0)
        {
            writer.WriteLine($"/// <para>The classes are the indices 0 to {chain.ClassCount - 1}.</para>");
            return;
        }

        int listed = chain.ClassCount <= LongestList ? chain.ClassCount : LongestList;
        writer.WriteLine("/// <list type=\"number\">");
        for (int i = 0; i < listed; i++)
            writer.WriteLine($"/// <item>{Class(set, chain, i)}</item>");
        if (listed < chain.ClassCount)
            writer.WriteLine($"/// <item>and so on to {Class(set, chain, chain.ClassCount - 1)}</item>");
        writer.WriteLine("/// </list>");
    }

    private static string Class(ClassSet set, ChainStructure chain, int index)
    {
        string name = set.Enum is { } labels ? labels.Classes[index].Name : "class";
        string position = chain.Positions.Count > 0 ? " at position " + Literal.Digits(chain.Positions[index]) : "";
        return new IndexedName(name, index) + position;
    }

    private readonly record struct IndexedName(string Name, int Index)
    {
        public override string ToString() => $"{Name} (index {Literal.Digits((decimal)Index)})";
    }
}
