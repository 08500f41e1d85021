using Microsoft.CodeAnalysis;

namespace EmdGen.Architecture.Tests.Code;

/// <summary>A symbol that a node of a file is bound to.</summary>
internal readonly record struct SymbolUse(SyntaxNode Node, ISymbol Symbol);
