using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission;

/// <summary>What ends the arguments of every evaluation: the distance where it is learned, and the options.</summary>
/// <param name="IsLearned">Whether a call brings its distance along.</param>
internal sealed record CallTail(bool IsLearned)
{
    public static CallTail Of(ClassSet set) => new(set.Structure is LearnedStructure);

    /// <summary>Of methods that emitted code alone calls.</summary>
    public string Parameters => IsLearned ? $"{Names.GroundDistance}? distance, {Names.Options}? options" : $"{Names.Options}? options";

    /// <summary>Of methods that users call.</summary>
    public string UserParameters => (IsLearned ? $"{Names.GroundDistance} distance, " : "") + $"{Names.Options}? options = null";

    /// <summary>The types of the users' parameters, as a doc comment refers to them.</summary>
    public string ReferenceTypes => (IsLearned ? $"{Names.GroundDistance}, " : "") + Names.Options;

    /// <summary>Both, to be passed on.</summary>
    public string Arguments => IsLearned ? "distance, options" : "options";
}
