using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Classes;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>Reads the relation between the classes of an annotation.</summary>
internal abstract class StructureParser
{
    /// <summary>A struct without an enum must say how many classes there are.</summary>
    public virtual bool NeedsCount => true;

    /// <summary>The number of classes by the annotation of a struct without an enum and without Count; null where it does not say.</summary>
    public virtual int? CountOf(AnnotationArguments arguments) => null;

    /// <summary>The structure; where there is an error, <paramref name="problems"/> has it, and the structure is not used.</summary>
    /// <param name="classes">Two or more, if they are counted already.</param>
    /// <param name="arguments">The attribute's.</param>
    /// <param name="exponent">rho.</param>
    /// <param name="problems">Where to add what is wrong.</param>
    public abstract GroundStructure? Parse(
        AnnotatedClasses classes, AnnotationArguments arguments, int exponent, List<Problem> problems);
}
