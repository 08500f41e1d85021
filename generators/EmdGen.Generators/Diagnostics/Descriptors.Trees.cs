using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Diagnostics;

/// <content>Those of class trees.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor BranchMissing = Error(
        "EMDGEN030", "Member without a branch", "'{0}' has no [Branch], so its place in the tree of '{1}' is unknown");

    public static readonly DiagnosticDescriptor EmptySegment = Error(
        "EMDGEN031", "Branch with an empty segment", "The branch of '{0}', '{1}', has a segment without a name");

    public static readonly DiagnosticDescriptor TooManyWeights = Error(
        "EMDGEN032", "More weights than depths", "'{0}' has {1} weights, but its tree is {2} deep");

    public static readonly DiagnosticDescriptor InvalidWeight = Error(
        "EMDGEN033", "Weight negative or not finite", "{0} is {1}");

    public static readonly DiagnosticDescriptor TwoWeights = Error(
        "EMDGEN034", "Two weights for a segment", "'{0}' weighs {2} in the branch of '{1}', but {3} in one before it");
}
