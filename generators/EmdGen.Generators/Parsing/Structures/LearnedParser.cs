using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Classes;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>Reads what is fixed of distances that are learned: how they count in the loss.</summary>
internal sealed class LearnedParser : StructureParser
{
    /// <inheritdoc/>
    public override GroundStructure? Parse(
        AnnotatedClasses classes, AnnotationArguments arguments, int exponent, List<Problem> problems)
        => new LearnedStructure(
            classes.Count!.Value,
            exponent,
            CostArguments.Sensitivity(classes, arguments, problems),
            CostArguments.Bias(classes, arguments, problems));
}
