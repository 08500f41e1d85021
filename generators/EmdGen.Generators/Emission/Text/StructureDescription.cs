using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Text;

/// <summary>A ground structure and its loss in plain words, in lines of a doc comment.</summary>
internal abstract class StructureDescription
{
    /// <summary><see cref="Place"/> says something of every class.</summary>
    public virtual bool HasPlaces => false;

    /// <summary>The name of the loss, and the classes that it is over.</summary>
    /// <param name="classes">The name of the classes.</param>
    public abstract IEnumerable<string> Summary(string classes);

    /// <summary>The loss of a row.</summary>
    public abstract IEnumerable<string> Loss();

    /// <summary>The place of a class; empty where there is nothing to say.</summary>
    public virtual string Place(int index) => "";

    /// <summary>The name of the loss.</summary>
    protected static string NameOf(GroundStructure structure)
        => structure.Exponent == 2 ? "squared Earth Mover's Distance" : "Earth Mover's Distance (Wasserstein-1)";
}
