using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Classes;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>Reads the relation between the classes of an annotation.</summary>
internal abstract class StructureParser
{
    /// <summary>
    /// Where memory grows with the classes alone: a kernel's scratch has up to 200 numbers for each, in the lanes of the widest vectors, and more
    /// than 2^31 do not fit an array. These take it to a tenth of that, 0.8 GB a thread.
    /// </summary>
    protected const int MostOfLinearKernels = 1_000_000;

    /// <summary>A struct without an enum must say how many classes there are.</summary>
    public virtual bool NeedsCount => true;

    /// <summary>The most classes that are sensible to ask for: with more, no machine has the memory to build or to run the loss.</summary>
    public abstract int LargestClassCount { get; }

    /// <summary>The number of classes by the annotation of a struct without an enum and without Count; null where it does not say.</summary>
    public virtual int? CountOf(AnnotationArguments arguments) => null;

    /// <summary>The structure; where there is an error, <paramref name="problems"/> has it, and the structure is not used.</summary>
    /// <param name="classes">Two or more, and no more than the most, if they are counted already.</param>
    /// <param name="arguments">The attribute's.</param>
    /// <param name="exponent">rho.</param>
    /// <param name="problems">Where to add what is wrong.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public abstract GroundStructure? Parse(
        AnnotatedClasses classes, AnnotationArguments arguments, int exponent, List<Problem> problems, CancellationToken cancellation);
}
