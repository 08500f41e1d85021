namespace EmdGen.Generators.Emission.Text;

/// <summary>The parameters that end every evaluation: the distance where a call brings it, and the options.</summary>
/// <param name="HasDistance">Whether a call brings its distance.</param>
internal sealed record TrailingParameters(bool HasDistance)
{
    public string Parameters => (HasDistance ? $"{Names.GroundDistance} distance, " : "") + $"{Names.Options}? options = null";

    /// <summary>The types of the parameters, as a doc comment refers to them.</summary>
    public string ReferenceTypes => (HasDistance ? $"{Names.GroundDistance}, " : "") + Names.Options;

    /// <summary>The distance as the kernel takes it.</summary>
    public string Distance => HasDistance ? "distance" : "null";
}
