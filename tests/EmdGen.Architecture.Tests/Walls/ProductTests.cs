using EmdGen.Architecture.Tests.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Architecture.Tests.Walls;

/// <summary>
/// The product of targets and number types is spelled in the contract (the methods that users call, and those of ISquaredEmd) and at the door,
/// and nowhere else in the runtime: a type of another kind has no three methods of one name that take int, long and soft targets.
/// </summary>
public class ProductTests
{
    private static readonly string[] Contract =
    [
        "src/EmdGen/ISquaredEmd.cs",
        "src/EmdGen/RunTime/SquaredEmd",
        "src/EmdGen/Reference/SquaredEmdReference",
        "src/EmdGen/CompilerServices/Contracts/EmdBatch.cs",
        "src/EmdGen.Gpu/GpuSquaredEmd",
    ];

    [Fact]
    public void Stands_in_the_contract_and_at_the_door_alone()
    {
        string[] found =
        [
            .. Codebase.Projects.Where(project => project.Name.StartsWith("EmdGen", StringComparison.Ordinal))
                .SelectMany(project => project.Trees)
                .Where(tree => tree.FilePath.Contains("src/", StringComparison.Ordinal))
                .SelectMany(Products)
                .Where(path => !Contract.Any(file => path.Contains(file, StringComparison.Ordinal)))
                .Distinct(),
        ];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [Fact]
    public void A_runner_with_an_overload_a_kind_is_found()
        => Assert.Single(Products(CSharpSyntaxTree.ParseText(
            """
            class Runner
            {
                float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels) => 0;
                float Run(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels) => 0;
                float Run(ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels) => 0;
                float Run(ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels) => 0;
            }
            """,
            path: "src/P/Runner.cs")));

    /// <summary>The path of a file, for each type whose methods tell spans of int and long labels apart for both kinds of numbers.</summary>
    private static IEnumerable<string> Products(SyntaxTree tree)
        => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(type => type.Members.OfType<MethodDeclarationSyntax>().Select(KindOf).Where(kind => kind is not null).Distinct().Count() >= 4)
            .Select(_ => tree.FilePath);

    private static string? KindOf(MethodDeclarationSyntax method)
    {
        string[] types = [.. method.ParameterList.Parameters.Select(parameter => parameter.Type?.ToString() ?? "")];
        string? number = types.FirstOrDefault(type => type.Contains("<float>", StringComparison.Ordinal) || type.Contains("<ushort>", StringComparison.Ordinal));
        string? label = types.FirstOrDefault(type => type.Contains("<int>", StringComparison.Ordinal) || type.Contains("<long>", StringComparison.Ordinal));
        return number is null || label is null ? null : $"{number} {label}";
    }
}
