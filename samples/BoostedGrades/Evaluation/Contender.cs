using EmdGen;

namespace BoostedGrades.Evaluation;

/// <summary>A row of the tables.</summary>
/// <param name="Method">The name of a method.</param>
/// <param name="Decoding">How its distributions became classes; null for ranks that were rounded.</param>
internal readonly record struct Contender(string Method, DecodingRule? Decoding);
