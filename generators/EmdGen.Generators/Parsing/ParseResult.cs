using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Parsing;

/// <summary>The result of parsing an annotation: a class set, null where a problem is an error.</summary>
internal sealed record ParseResult(ClassSet? ClassSet, IReadOnlyList<Problem> Problems);
