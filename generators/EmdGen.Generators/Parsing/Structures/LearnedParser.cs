using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Classes;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>Reads what is fixed of distances that are learned: how they count in the loss.</summary>
internal sealed class LearnedParser : StructureParser
{
    /// <inheritdoc/>
    /// <remarks>
    /// A call brings C x C distances. Beyond 46,340 classes they are more than an array holds; so many are 7 GB, and their costs half of that.
    /// </remarks>
    public override int LargestClassCount => 30_000;

    /// <inheritdoc/>
    public override GroundStructure? Parse(
        AnnotatedClasses classes, AnnotationArguments arguments, int exponent, List<Problem> problems, CancellationToken cancellation)
        => new LearnedStructure(
            classes.Count!.Value,
            exponent,
            CostArguments.Sensitivity(classes, arguments, problems),
            CostArguments.Bias(classes, arguments, problems));
}
