using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract.Descriptions;

/// <summary>A ground structure and its loss in plain words, in lines of a doc comment.</summary>
internal abstract class StructureDescription
{
    public static StructureDescription Of(GroundStructure structure) => structure switch
    {
        ChainStructure chain => new ChainDescription(chain),
        TreeStructure tree => new TreeDescription(tree),
        TableStructure table => new TableDescription(table, table.Sensitivity, table.Bias, "D_ik is the distance of predicted class i from true class k"),
        LearnedStructure learned => new TableDescription(
            learned, learned.Sensitivity, learned.Bias, "D_ik is the distance of predicted class i from true class k in the table that a call is given"),
        _ => throw new ArgumentException($"There is no description of {structure.GetType().Name}.", nameof(structure)),
    };

    /// <summary>Whether <see cref="Place"/> says something.</summary>
    public virtual bool HasPlaces => false;

    /// <summary>Which loss it is.</summary>
    /// <param name="classes">What the classes are called.</param>
    public abstract IEnumerable<string> Summary(string classes);

    /// <summary>The loss of a row.</summary>
    public abstract IEnumerable<string> Loss();

    /// <summary>Where a class lies; empty where there is nothing to say.</summary>
    public virtual string Place(int index) => "";

    /// <summary>The name of the loss.</summary>
    protected static string NameOf(GroundStructure structure)
        => structure.Exponent == 2 ? "squared Earth Mover's Distance" : "Earth Mover's Distance (Wasserstein-1)";
}
